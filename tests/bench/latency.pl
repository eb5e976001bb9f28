# SPDX-License-Identifier: MIT
# latency.pl: how long a line takes from one end of a command to the other.
#
# usage: perl latency.pl COMMAND...; prints the median of 1000 in microseconds.
use strict;
use warnings;
use IPC::Open2;
use Time::HiRes qw(clock_gettime CLOCK_MONOTONIC);

my $child = open2(my $out, my $in, @ARGV);
$in->autoflush(1);
my @times;
for (1 .. 1000) {
	my $start = clock_gettime(CLOCK_MONOTONIC);
	print $in "C_Login failed: rv = 0xA0\n" or die "write: $!\n";
	defined(readline $out) or die "$ARGV[0] has ended\n";
	push @times, clock_gettime(CLOCK_MONOTONIC) - $start;
}
close $in;
waitpid $child, 0;
@times = sort { $a <=> $b } @times;
printf "%.0f\n", $times[@times / 2] * 1e6;
