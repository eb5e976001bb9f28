#!/usr/bin/perl
# SPDX-License-Identifier: MIT
# prompts.pl: prompts are passed on before they are answered, time and again.
#
# usage: prompts.pl NUMBER CKR
#
# Each is a line without its end; it must come out before more goes in. Then
# comes the answer, and a line with a code, which gets its comment.
use strict;
use warnings;
use IPC::Open2;
use Time::HiRes qw(time);

my ($number, $ckr) = @ARGV;
my $pid = open2(my $out, my $in, $ckr);
my @prompts = ('Enter PIN: ', 'login [y/N]? ', 'PIN for token 3 (4-8 digits): ',
	'> ', 'C_Login failed: rv = 0xA0. Try again? ');
my $comment;
my @waited;

sub put { # TEXT
	syswrite($in, $_[0]) == length $_[0] or die "cannot write: $!\n";
}

sub get { # LENGTH
	my $text = '';
	while (length $text < $_[0]) {
		sysread($out, $text, $_[0] - length $text, length $text)
			or die "an end after \"$text\"\n";
	}
	return $text;
}

sub get_line {
	my $line = '';
	$line .= get(1) until $line =~ /\n\z/;
	return $line;
}

$SIG{ALRM} = sub { die "a prompt does not come out\n" };
for my $turn (1 .. $number) {
	my $prompt = $prompts[$turn % @prompts];
	alarm 60;
	my $started = time;
	put($prompt);
	my $got = get(length $prompt);
	push @waited, time - $started;
	$got eq $prompt or die "\"$got\" came out for \"$prompt\"\n";
	put("1234\n");
	my $end = get_line();
	index($end, '1234') == 0 or die "the answer is \"$end\"\n";
	put("turn $turn: C_Sign: CKR_PIN_LOCKED\n");
	my $line = get_line();
	$line =~ s/^turn $turn: C_Sign: CKR_PIN_LOCKED(?=  # CKR_PIN_LOCKED)//
		or die "a line became $line";
	$comment //= $line;
	$line eq $comment or die "another comment: $line";
}
close $in;
defined sysread($out, my $rest, 1) or die "cannot read: $!\n";
length $rest and die "more came out\n";
waitpid $pid, 0;
$? == 0 or die "status $?\n";
@waited = sort { $a <=> $b } @waited;
printf "prompts: %d, out after %.0f microseconds (median), %.0f at most\n",
	$number, 1e6 * $waited[@waited / 2], 1e6 * $waited[-1];
