// SPDX-License-Identifier: MIT
// page.js: finds codes in the page by whatever a person types.
'use strict';

// ---- How numbers and names are read, as ckr(1) tells of operands

const VENDOR_DEFINED = 0x80000000;

// What is copied along with a code. A point in front belongs to a fraction.
const BEFORE = /^[ \t\r\n"'\x60*()<>[\]{},;:!?\u00a0\u00ab\u00bb\u2018-\u201a\u201c-\u201e\u2026\u2039\u203a]+/;
const BEHIND = /[ \t\r\n"'\x60*()<>[\]{},.;:!?\u00a0\u00ab\u00bb\u2018-\u201a\u201c-\u201e\u2026\u2039\u203a]+$/;

function kernelOf(text) {
	return text.replace(BEFORE, '').replace(BEHIND, '');
}

// Nothing, or a suffix of an integer constant in C: u, l, ul, ll, lu ...
function isSuffix(text) {
	return text.replace(/[^u]/gi, '').length <= 1 &&
		text.replace(/[^l]/gi, '').length <= 2;
}

// 32 bits, or 64 that only repeat the sign of 32.
function number(digits, base) {
	const wide = BigInt(base === 10 ? digits : '0x' + digits);

	if (wide > 0xffffffffffffffffn)
		return null;
	if (wide > 0xffffffffn && wide < 0xffffffff80000000n)
		return null;
	return { value: Number(BigInt.asUintN(32, wide)), base };
}

function hexadecimal(text) {
	const match = /^(?:0x)?([0-9a-f]+)$/i.exec(text);

	return match && number(match[1], 16);
}

// A value and the base in which it was read, or null.
function numberOf(text) {
	let match;

	if ((match = /^0x([0-9a-f]+)([ul]*)$/i.exec(text)))
		return isSuffix(match[2]) ? number(match[1], 16) : null;
	if ((match = /^-([0-9]+)$/.exec(text))) {
		const wide = BigInt(match[1]);

		return wide > 0n && wide <= 0x80000000n ?
			number(String(0x100000000n - wide), 10) : null;
	}
	if ((match = /^([0-9a-f]+)h$/i.exec(text)))
		return number(match[1], 16);
	if ((match = /^([0-9]+)([ul]*)$/i.exec(text)) && isSuffix(match[2]) &&
			!/^0[0-9]{7}$/.test(text))
		return number(match[1], 10);
	return hexadecimal(text);
}

// The same for CKR_PIN_INCORRECT, pin-incorrect and PinIncorrect; null for what
// is no name.
function keyOf(text) {
	const key = text.replace(/[_ -]/g, '').toUpperCase();

	return /^[A-Z0-9]+$/.test(key) ? key.replace(/^CKR/, '') || null : null;
}

// A pattern of a shell as a regular expression, or null.
function patternOf(text) {
	let inside = false;
	let source = '';

	for (const c of text.toUpperCase()) {
		if (inside) {
			inside = c !== ']';
			source += c === '!' && source.endsWith('[') ? '^' :
				c === '\\' || c === '[' ? '\\' + c : c;
		} else if (c === '[') {
			inside = true;
			source += c;
		} else if (c === '*' || c === '?') {
			source += c === '*' ? '.*' : '.';
		} else {
			source += c === '-' || c === ' ' ? '_' :
				c.replace(/[^A-Z0-9_]/, '\\$&');
		}
	}
	try {
		return new RegExp('^(CKR_)?' + source + '$');
	} catch {
		return null;
	}
}

// ---- How words are looked for, as ckr --search does it

function wordsOf(text) {
	return text.split(' ')
		.map(word => word.replace(/^[^0-9a-z]+|[^0-9a-z]+$/gi, ''))
		.filter(word => word !== '')
		.map(word => fold(word));
}

function fold(text) {
	return text.replace(/-/g, '_').toLowerCase();
}

// 0 where the word stands, 1 where a longer one begins with it, else 2.
function fitOf(word, text) {
	let best = 2;

	for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
		if (/[0-9a-z]/.test(text.charAt(at - 1)))
			continue;
		if (!/[0-9a-z]/.test(text.charAt(at + word.length)))
			return 0;
		best = 1;
	}
	return best;
}

// The less the better: name, summary, description, hints; 0 if a word is missing.
function rankOf(words, code) {
	let rank = 1;

	for (const word of words) {
		const fits = code.texts.map(text => fitOf(word, text));
		const field = fits.findIndex(fit => fit < 2);

		if (field < 0)
			return 0;
		rank += 2 * field + fits[field];
	}
	return rank;
}

// ---- The codes of this page

const list = document.getElementById('codes');
const field = document.getElementById('field');
const answer = document.getElementById('answer');
const returns = JSON.parse(document.getElementById('returns').textContent);
const codes = Array.from(list.children, readCode);

function readCode(article) {
	const text = selector => article.querySelector(selector)?.textContent ?? '';
	const name = text('h2');

	return {
		article,
		name,
		key: keyOf(name),
		also: Array.from(article.querySelectorAll('.also'),
			code => keyOf(code.textContent)),
		value: Number(article.dataset.value),
		standard: article.dataset.kind === 'standard',
		texts: [name, text('.summary:not(.derived)'), text('.description'), text('.check')]
			.map(fold),
	};
}

function withValue(value) {
	return codes.filter(code => code.value === value);
}

function hexOf(value) {
	return '0x' + value.toString(16).toUpperCase().padStart(8, '0');
}

function namesOf(found) {
	return found.map(code => code.name).join(', ');
}

// ---- What a text means: codes, and a sentence about them

function byPattern(text) {
	const pattern = /[*?[]/.test(text) && !/[ \t:(]/.test(text) && patternOf(text);

	return pattern ? answerOf(codes.filter(code => pattern.test(code.name))) : null;
}

function answerOf(found, sentence = '') {
	return found.length > 0 ? { found, sentence } : null;
}

function byNumber(text) {
	const read = numberOf(text);
	const hex = /^[0-9]+$/.test(text) && hexadecimal(text);
	const asHex = hex && hex.value !== read?.value ? withValue(hex.value) : [];

	if (!read)
		return null;
	const found = withValue(read.value);
	if (found.length > 0 && asHex.length > 0)
		return answerOf(found, 'Read as decimal; as hexadecimal it is ' +
			namesOf(asHex) + '.');
	if (found.length > 0)
		return answerOf(found);
	if (asHex.length > 0)
		return answerOf(asHex, 'No code as decimal; read as hexadecimal, ' +
			hexOf(hex.value) + '.');
	return read.base === 16 && !/^0x|h$/i.test(text) ? null : byVendor(read.value);
}

// A vendor's value that nobody is known to claim.
function byVendor(value) {
	if (value < VENDOR_DEFINED)
		return null;
	return answerOf(withValue(VENDOR_DEFINED), 'CKR_VENDOR_DEFINED + 0x' +
		(value - VENDOR_DEFINED).toString(16).toUpperCase() + ', ' + hexOf(value) +
		': a vendor\'s value that nobody here claims.');
}

// CKR_VENDOR_DEFINED+0x12, 0x80000000|18
function bySum(text) {
	const [, left, right] = /^([^+|]+)[+|] *(.*)$/.exec(text) ?? [];
	const offset = right && numberOf(right);
	const base = left && (numberOf(left.trim()) ?? byName(left)?.found[0]);
	const value = offset && base && base.value + offset.value;

	if (!value || value > 0xffffffff)
		return null;
	return answerOf(withValue(value), hexOf(value)) ?? byVendor(value);
}

function byFunction(text) {
	const name = Object.keys(returns)
		.find(name => name.toLowerCase() === text.toLowerCase());

	return name ? answerOf(returns[name].flatMap(value =>
		withValue(value).filter(code => code.standard)),
		'What the standard lists or names for ' + name + '.') : null;
}

// Where the standard has the name, its code alone is meant.
function byName(text) {
	const key = keyOf(text);
	const found = codes.filter(code => code.key === key);
	const standard = found.filter(code => code.standard);

	if (!key)
		return null;
	if (found.length > 0)
		return answerOf(standard.length > 0 ? standard : found);
	return answerOf(codes.filter(code => code.also.includes(key)).slice(0, 1),
		'Another spelling.');
}

// In a longer text, what would be a code by itself.
function byPieces(text) {
	const pieces = text.match(/[A-Za-z0-9_]+/g) ?? [];
	const found = new Set();
	const names = new Set();

	for (const piece of pieces.length > 1 ? pieces : []) {
		const meant = /[0-9]/.test(piece) && numberOf(piece)?.value > 0 &&
			byNumber(piece) || /_/.test(piece) && byName(piece);

		for (const code of meant ? meant.found : [])
			found.add(code);
		if (meant)
			names.add(piece);
	}
	return answerOf([...found], 'By itself: ' + [...names].join(', ') + '.');
}

function exactly(text) {
	const kernel = kernelOf(text);

	return byPattern(text) ?? byNumber(kernel) ?? bySum(kernel) ??
		byFunction(kernel) ?? byName(kernel);
}

// What is exactly meant comes first, then names that begin so, then words.
function find(text) {
	const exact = exactly(text);
	const found = new Set(exact?.found);

	for (const code of begunBy(kernelOf(text)))
		found.add(code);
	for (const code of about(text))
		found.add(code);
	if (found.size > 0)
		return { found: [...found], sentence: exact?.sentence ?? '' };
	return byPieces(text) ?? { found: [], sentence: '' };
}

function begunBy(text) {
	const key = keyOf(text);

	return key && !numberOf(text) ?
		codes.filter(code => code.key.startsWith(key)) : [];
}

function about(text) {
	const words = wordsOf(text);

	if (words.length === 0)
		return [];
	return codes.map(code => ({ code, rank: rankOf(words, code) }))
		.filter(ranked => ranked.rank > 0)
		.sort((a, b) => a.rank - b.rank)
		.map(ranked => ranked.code);
}

// ---- What is shown

let first = null;
let waiting = 0;

// Keys may come faster than there is something to see.
function showSoon() {
	waiting = waiting || requestAnimationFrame(show);
}

function open(code) {
	for (const article of list.querySelectorAll('.open'))
		article.classList.remove('open');
	code?.classList.add('open');
}

function show() {
	cancelAnimationFrame(waiting);
	waiting = 0;
	const text = field.value.trim();
	const { found, sentence } = text === '' ?
		{ found: codes, sentence: '' } : find(text);
	const count = found.length === 1 ? '1 code.' : found.length + ' codes.';

	first = text === '' ? null : found[0]?.article ?? null;
	list.replaceChildren(...found.map(code => code.article));
	open(first);
	mark(text);
	answer.textContent = text === '' ? '' :
		found.length === 0 ? 'No return code, and none with all these words.' :
			[sentence, count].filter(Boolean).join(' ');
}

// The words that were found, where the browser can mark them.
function mark(text) {
	const words = wordsOf(text);
	const ranges = [];

	if (!CSS.highlights)
		return;
	CSS.highlights.delete('found');
	if (words.length === 0 || numberOf(kernelOf(text)))
		return;
	for (const article of Array.from(list.children).slice(0, 40))
		markIn(article, words, ranges);
	CSS.highlights.set('found', new Highlight(...ranges));
}

function markIn(article, words, ranges) {
	const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);

	while (walker.nextNode()) {
		const text = fold(walker.currentNode.data);

		for (const word of words)
			for (let at = text.indexOf(word); at >= 0;
				at = text.indexOf(word, at + word.length))
				if (!/[0-9a-z]/.test(text.charAt(at - 1)))
					ranges.push(rangeOf(walker.currentNode, at, word));
	}
}

function rangeOf(node, at, word) {
	const range = new Range();

	range.setStart(node, at);
	range.setEnd(node, at + word.length);
	return range;
}

// ---- Keys, and addresses like #0xA0 and #CKR_PIN_INCORRECT

function go(article) {
	open(article);
	article.querySelector('h2 a').focus({ preventScroll: true });
	article.scrollIntoView();
}

// A code that is shown is told where it is; others are asked for.
function followHash() {
	const asked = decodeURIComponent(location.hash.slice(1));
	const article = document.getElementById(asked)?.closest('article');

	if (asked === '')
		return;
	if (article)
		go(article);
	else
		ask(asked);
}

function ask(asked) {
	const code = codes.find(code => code.article.id === asked);

	field.value = code ? code.name : asked;
	show();
	if (code ?? first)
		go(code?.article ?? first);
}

function move(step) {
	const links = [field, ...list.querySelectorAll('h2 a')];
	const to = links[links.indexOf(document.activeElement) + step];

	to?.focus();
	return to !== undefined;
}

function onKey(event) {
	const inField = event.target === field;
	const inList = list.contains(event.target);

	if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing)
		return;
	if (waiting && event.key.length > 1)
		show();
	if (event.key === '/' && !inField) {
		field.focus();
		field.select();
	} else if (event.key === 'Escape') {
		field.value = '';
		show();
		field.focus();
		scrollTo(0, 0);
	} else if (event.key === 'Enter' && inField) {
		enter();
	} else if (event.key === 'ArrowDown' && (inField || inList)) {
		if (!move(1))
			return;
	} else if (event.key === 'ArrowUp' && inList) {
		if (!move(-1))
			return;
	} else {
		return;
	}
	event.preventDefault();
}

function enter() {
	if (!first)
		return;
	history.pushState(null, '', '#' + first.id);
	go(first);
}

document.getElementById('ask').hidden = false;
document.getElementById('ask').addEventListener('submit', event => event.preventDefault());
// Checkers of style sheets do not know this selector yet.
if (CSS.highlights)
	document.styleSheets[0].insertRule(
		'::highlight(found) { background: var(--mark); color: var(--text); }');
field.addEventListener('input', showSoon);
document.addEventListener('keydown', onKey);
addEventListener('hashchange', followHash);
list.addEventListener('click', event => {
	if (event.target.matches('h2 a'))
		go(event.target.closest('article'));
});
if (location.hash.length > 1) {
	ask(decodeURIComponent(location.hash.slice(1)));
	// Browsers go to the address themselves when all is loaded.
	addEventListener('load', () => setTimeout(() => {
		const opened = list.querySelector('.open');

		if (opened && document.activeElement === document.body)
			go(opened);
	}));
} else {
	field.focus();
}
// The first key need not wait until a browser has made the search fast.
window.requestIdleCallback?.(() => find('first words'));
