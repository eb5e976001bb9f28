# SPDX-License-Identifier: MIT
# grow.pl: writes a line without an end, each byte by itself.
#
# usage: perl grow.pl BYTES
use strict;
use warnings;

my $piece = "C_Login failed in deadbeef 160 CKR_PIN: ";
for my $at (0 .. $ARGV[0] - 1) {
	my $byte = substr $piece, $at % length $piece, 1;
	defined syswrite STDOUT, $byte or die "write: $!\n";
}
