// SPDX-License-Identifier: MIT
// browser.js: the page of --export=html in Chromium, by keys and by eyes.
//
// usage: node browser.js CKR PAGE [PICTURE]
//
// With PICTURE nothing is tested, and doc/page.png is drawn anew.
//
// Speaks TAP. It wants playwright-core and axe-core, which NODE_PATH leads to;
// "build-aux/ci.sh page" brings them.
'use strict';

const { chromium } = require('playwright-core');
const { execFileSync, spawnSync } = require('child_process');
const fs = require('fs');
const path = require('path');

const [ckr, file, picture] = process.argv.slice(2);
const address = 'file://' + path.resolve(file);
const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
let count = 0;
let failed = 0;

function check(name, holds, shown = '') {
	count++;
	if (!holds)
		failed++;
	console.log(`${holds ? 'ok' : 'not ok'} ${count} - ${name}`);
	if (!holds && shown !== '')
		console.log(String(shown).replace(/^/gm, '# '));
}

function lines(text) {
	return text.split('\n').filter(line => line !== '');
}

// ---- What ckr says

function list(...options) {
	return lines(execFileSync(ckr, ['--list', '--vendor=all', '--format=json',
		...options], { encoding: 'utf8', maxBuffer: 1 << 26 })).map(JSON.parse);
}

// For each spelling the codes that ckr tells, or null where it tells of an error
// of a neighbour, which the page does not know. ckr names its input without
// what was copied along, which must be another for each.
function decode(spellings) {
	const told = new Map();
	const { stdout } = spawnSync(ckr,
		['--format=json', '--', ...spellings.map(spelling => spelling.text)],
		{ encoding: 'utf8', maxBuffer: 1 << 26 });

	for (const record of lines(stdout).map(JSON.parse)) {
		const names = told.get(record.input) ?? [];

		names.push(record.error ? null : record.name.replace(/ \+ .*/, ''));
		told.set(record.input, names);
	}
	return spellings.map(({ text, kernel }) => {
		const names = told.get(text) ?? told.get(kernel) ?? [];

		return names.includes(null) ? null : names;
	});
}

function search(text) {
	const { stdout } = spawnSync(ckr, ['--search=' + text, '--vendor=all',
		'--format=name'], { encoding: 'utf8' });

	return lines(stdout);
}

// ---- Spellings

function hex(value) {
	return value.toString(16);
}

function as(text, kernel = text) {
	return { text, kernel };
}

function spellingsOfNumber(value) {
	const small = hex(value);
	const wide = small.padStart(8, '0');
	const spellings = [as('0x' + small), as('0X' + small.toUpperCase()),
		as('0x' + wide), as('0x' + small + 'UL'), as(value + 'u'),
		as(String(value)), as(small + 'h'), as('0' + small.toUpperCase() + 'H'),
		as(wide.toUpperCase()), as(small), as(`(0x${small})`, '0x' + small),
		as(`"${value}"`, String(value)), as(`0x${small},`, '0x' + small),
		as(`${value}.`, String(value))];

	if (value >= 0x80000000)
		spellings.push(as(String(value - 0x100000000)),
			as('0xffffffff' + wide),
			as(String(0xffffffff00000000n + BigInt(value))),
			as(`CKR_VENDOR_DEFINED+0x${hex(value - 0x80000000)}`),
			as(`CKR_VENDOR_DEFINED | ${value - 0x80000000}`));
	return spellings;
}

function spellingsOfName(name) {
	const bare = name.replace(/^CKR_/, '');
	const small = bare.toLowerCase();
	const camel = small.replace(/(^|_)(.)/g, (_, before, c) => c.toUpperCase());

	return [as(name), as(name.toLowerCase()), as(bare),
		as(small.replace(/_/g, '-')), as(small.replace(/_/g, ' ')), as(camel),
		as(`'${name}'`, name), as(`${name}:`, name)];
}

// A list of the first spellings, one of the second, ...
function byForm(lists) {
	const longest = Math.max(...lists.map(list => list.length));

	return Array.from({ length: longest },
		(_, form) => lists.flatMap(list => list.slice(form, form + 1)));
}

const odd = ['CKR_PIN_*', '*LOCKED*', 'pin_[il]*', 'CKR_?K', '0x', '0x1FFFFFFFF',
	'0xFFFFFFFF7FFFFFFF', '18446744073709551616', '-0', '-1', '-2147483648',
	'-2147483649', '011', '00000101', '0xA0ULL', '0xA0LUL', '0xA0UU', '160uu',
	'A0hh', '', '-', '.', '.5', '160.5', 'foo', 'cancel', 'CKR', 'CKR_',
	'CKR_FUNCTION_CANCELLED', 'function-unsupported', '54', 'bad', 'dead',
	'CE534351', '0x80000012', '2147483666', 'CKR_VENDOR_DEFINED+18',
	'CKR_PIN_INCORRECT+1', '0xA0 UL'];

const questions = ['pin', 'pin locked', 'wrong pin', 'session handle', 'key size',
	'token removed', 'not supported', 'login', 'memory', 'random', 'READ-ONLY',
	'pin-incorrect', 'wrap', 'buffer small', 'too many', 'x', 'ha', 'no such words'];

// ---- The browser

async function open(browser, options = {}, hash = '') {
	const page = await browser.newPage({ viewport: { width: 1100, height: 800 },
		...options });

	page.setDefaultTimeout(120000);
	page.faults = [];
	page.requests = [];
	page.on('pageerror', error => page.faults.push(error.message));
	page.on('console', message => page.faults.push(message.text()));
	page.on('request', request => page.requests.push(request.url()));
	await page.goto(address + hash);
	return page;
}

// Where a user is now: the code that has the focus, and is on the screen.
function focused(page) {
	return page.evaluate(() => {
		const element = document.activeElement;
		const box = element.getBoundingClientRect();
		const cover = document.getElementById('ask').getBoundingClientRect();
		const seen = box.top >= 0 && box.bottom <= innerHeight &&
			(element.id === 'field' || cover.top > 0 || box.top >= cover.bottom - 1);

		return seen ? element.id || element.textContent : 'out of sight';
	});
}

async function testSpellings(page) {
	const codes = list();
	const batches = [
		...byForm([...new Set(codes.map(code => code.code))].map(spellingsOfNumber)),
		...byForm([...new Set(codes.map(code => code.name))].map(spellingsOfName)),
		...odd.map(text => [as(text)]),
		[as('[0xA0]', '0xA0')], [as('0xA0...', '0xA0')],
	];
	const wrong = [];
	let compared = 0;

	for (const batch of batches) {
		const wanted = decode(batch);
		const read = await page.evaluate(texts => texts.map(text =>
			exactly(text)?.found.map(code => code.name) ?? []),
		batch.map(spelling => spelling.text));

		batch.forEach(({ text }, i) => {
			compared += wanted[i] !== null;
			if (wanted[i] !== null && wanted[i].join() !== read[i].join() &&
				!(wanted[i].length === 0 && isHint(text)))
				wrong.push(`${text}: ckr ${wanted[i]}; page ${read[i]}`);
		});
	}
	check(`${compared} spellings mean what they mean to ckr`,
		compared > 5000 && wrong.length === 0,
		wrong.length + ' differ\n' + wrong.slice(0, 40).join('\n'));
}

// ckr refuses a decimal number that is a code only as hexadecimal, and says so;
// the page shows that code, and says so. It refuses BadDac too, whose letters are
// digits of a number.
function isHint(text) {
	return /^([0-9]+|[A-Fa-f]+)$/.test(text.replace(/["'.]/g, ''));
}

async function testWords(page) {
	for (const question of questions) {
		const found = await page.evaluate(text =>
			about(text).map(code => code.name), question);
		const wanted = search(question);

		check(`"${question}" finds what ckr --search does`,
			found.join() === wanted.join(), `${wanted}\n${found}`);
	}
}

// Until what was typed is shown.
function shown(page) {
	return page.waitForFunction(() => waiting === 0);
}

// How long a key takes until its answer is painted: the first one, and the
// middle one of those behind it.
async function timeKeys(browser) {
	const opening = Date.now();
	const page = await open(browser);
	const opened = Date.now() - opening;
	const times = [];

	for (const key of 'pin-locked') {
		const started = Date.now();

		await page.keyboard.type(key);
		await page.evaluate(() => new Promise(painted =>
			requestAnimationFrame(() => setTimeout(painted))));
		times.push(Date.now() - started);
	}
	await page.close();
	const later = times.slice(1).sort((a, b) => a - b);

	return `${opened}, ${times[0]}, ${later[later.length >> 1]}`;
}

async function testKeys(browser) {
	const spellings = ['0xA0', '160', 'A0h', '000000A0', 'PinIncorrect',
		'pin incorrect', 'CKR_PIN_INCORRECT', 'ckr_pin_inc', '(0xa0),',
		'the pin is wrong'];
	const times = [];

	for (const spelling of spellings) {
		const page = await open(browser);
		const started = Date.now();

		await page.keyboard.type(spelling);
		await page.keyboard.press('Enter');
		times.push(Date.now() - started);
		const at = await focused(page);
		check(`${spelling} and Enter lead to the code`,
			at === 'CKR_PIN_INCORRECT' && page.url().endsWith('#' + at), at);
		check(`${spelling}: nothing is complained of, nothing is fetched`,
			page.faults.length === 0 && page.requests.length === 1,
			[...page.faults, ...page.requests].join('\n'));
		await page.close();
	}
	console.log(`# from the first key to the code: ${times.join(', ')} ms`);
	console.log('# to open the page, for the first key, for a later one: ' +
		[await timeKeys(browser), await timeKeys(browser),
			await timeKeys(browser)].join('; ') + ' ms');
}

async function testMoves(browser) {
	const page = await open(browser);

	check('the field has the focus at the start', await focused(page) === 'field');
	await page.keyboard.type('pin');
	await page.keyboard.press('ArrowDown');
	const one = await focused(page);
	await page.keyboard.press('ArrowDown');
	const two = await focused(page);
	check('an arrow leads to the results', one.includes('PIN') &&
		two.includes('PIN') && one !== two, `${one} ${two}`);
	await page.keyboard.press('Enter');
	check('Enter tells of the one that has the focus', await page.evaluate(name =>
		document.querySelector('.open h2').textContent === name, two));
	await page.keyboard.press('ArrowUp');
	await page.keyboard.press('ArrowUp');
	check('an arrow leads back to the field', await focused(page) === 'field');
	await page.keyboard.press('Tab');
	check('so does Tab lead on', (await focused(page)).includes('PIN'));
	await page.keyboard.press('/');
	check('a stroke leads to the field', await focused(page) === 'field');
	await page.keyboard.press('Escape');
	check('Escape shows all', await page.evaluate(() =>
		document.querySelectorAll('article').length === codes.length &&
		field.value === ''));
	await page.keyboard.type('C_Login');
	await shown(page);
	const listed = execFileSync(ckr, ['C_Login', '--format=name'], { encoding: 'utf8' });
	check('a function has its codes', await page.evaluate(names => names.every(
		(name, i) => list.children[i]?.querySelector('h2').textContent === name),
	lines(listed)), listed);
	await page.keyboard.press('Escape');
	await page.keyboard.type('pam_p11[812]: C_Login failed: rv = 0xA4');
	await shown(page);
	check('a line of a log has its code',
		await page.evaluate(() => first?.id) === 'CKR_PIN_LOCKED');
	await page.close();
}

async function testAddresses(browser) {
	for (const [hash, wanted] of [['#0xA0', 'CKR_PIN_INCORRECT'],
		['#CKR_PIN_INCORRECT', 'CKR_PIN_INCORRECT'], ['#164', 'CKR_PIN_LOCKED'],
		['#pin%20locked', 'CKR_PIN_LOCKED']]) {
		const page = await open(browser, {}, hash);

		await page.waitForFunction(() => document.activeElement !== document.body);
		check(`${hash} leads to ${wanted}`, await focused(page) === wanted,
			await focused(page));
		await page.close();
	}
	const page = await open(browser);
	await page.evaluate(() => { location.hash = '#0xA4'; });
	await page.waitForFunction(() => document.querySelector('.open'));
	check('so does an address that is changed later',
		await focused(page) === 'CKR_PIN_LOCKED');
	await page.close();
}

async function testWithoutScript(browser) {
	const page = await open(browser, { javaScriptEnabled: false });

	check('without a script there is no field',
		!await page.locator('#field').isVisible());
	check('without a script every code is told in full',
		await page.locator('.more:visible').count() === list().length);
	await page.close();
	await testBrokenScript(browser);
	const there = await open(browser, { javaScriptEnabled: false }, '#0xA0');
	check('without a script an address leads to its code', await there.evaluate(
		() => document.getElementById('0xA0').getBoundingClientRect().top <
			innerHeight));
	await there.close();
}

// A browser that is too old for the script stops at its first line.
async function testBrokenScript(browser) {
	const page = await browser.newPage();

	page.setDefaultTimeout(120000);
	await page.setContent(fs.readFileSync(file, 'utf8')
		.replace("'use strict';", "'use strict' of today;"));
	check('where the script cannot run every code is told in full',
		await page.locator('.more:visible').count() === list().length &&
		!await page.locator('#field').isVisible());
	await page.close();
}

async function testLooks(browser) {
	for (const colorScheme of ['light', 'dark'])
		for (const [look, width] of [['wide', 1100], ['narrow', 360]]) {
			const page = await open(browser,
				{ colorScheme, viewport: { width, height: 800 } });
			const name = `${colorScheme}, ${look}`;

			await testAccess(page, name + ', all codes');
			await page.keyboard.type('pin loc');
			await shown(page);
			await testAccess(page, name + ', some found');
			check(`${name}: nothing is cut off at the side`, await page.evaluate(
				() => document.documentElement.scrollWidth <= innerWidth));
			await page.close();
		}
	const paper = await open(browser);
	await paper.keyboard.type('pin');
	await shown(paper);
	await paper.emulateMedia({ media: 'print' });
	check('on paper each code that was found is told in full',
		await paper.locator('.more:visible').count() ===
		await paper.locator('article').count());
	check('on paper there is no field', !await paper.locator('#field').isVisible());
	await paper.close();
}

async function testAccess(page, name) {
	await page.evaluate(axe);
	const found = await page.evaluate(() => window.axe.run());

	check(`${name}: axe finds ${found.passes.length} rules kept, and none broken`,
		found.passes.length > 10 && found.violations.length === 0,
		found.violations.map(broken => `${broken.id}: ${broken.help}, ` +
			broken.nodes.slice(0, 3).map(node => node.html).join(' ')).join('\n'));
}

// Light and dark, wide and narrow, in one picture.
async function draw(browser) {
	const images = [];

	for (const [colorScheme, text, width] of [['light', 'pin locked', 740],
		['light', 'session', 340], ['dark', '0xA0', 740], ['dark', '', 340]]) {
		const page = await open(browser,
			{ colorScheme, viewport: { width, height: 470 } });

		await page.evaluate(text => {
			field.value = text;
			show();
		}, text);
		const image = await page.screenshot();
		images.push(`<img src="data:image/png;base64,${image.toString('base64')}">`);
		await page.close();
	}
	const page = await browser.newPage({ viewport: { width: 1110, height: 970 } });
	await page.setContent('<body style="display: grid; gap: 10px; margin: 10px; ' +
		'grid-template-columns: 740px 340px; background: #888888">' + images.join(''));
	await page.screenshot({ path: picture });
}

async function launch() {
	return chromium.launch({
		executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
		args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic',
			'--no-first-run', '--disable-background-networking',
			'--disable-component-update', '--disable-sync'],
	});
}

async function test(browser) {
	const page = await open(browser);

	check('the page is below a mebibyte', fs.statSync(file).size < 1 << 20);
	await testSpellings(page);
	await testWords(page);
	await page.close();
	await testKeys(browser);
	await testMoves(browser);
	await testAddresses(browser);
	await testWithoutScript(browser);
	await testLooks(browser);
	console.log(`1..${count}`);
}

async function main() {
	const browser = await launch();

	await (picture ? draw(browser) : test(browser));
	await browser.close();
	process.exitCode = failed > 0 ? 1 : 0;
}

main();
