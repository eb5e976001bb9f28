#!/bin/sh
# SPDX-License-Identifier: MIT
# parallel.sh: GNU parallel over two hosts by ssh writes what one process does.
#
# The hosts are two network namespaces with an sshd in each, inside a namespace
# of the script's own, which takes root, and ends with it. See lib.sh for the
# variables.
set -eu

if [ "${1-}" != --inside ]; then
	exec unshare --net --mount --pid --fork --kill-child --mount-proc \
		"$0" --inside
fi

# shellcheck source=tests/platforms/lib.sh
. "$(dirname "$0")/lib.sh"

# make_host NAME NETWORK: 192.0.2.NETWORK+2 with an sshd, root's by key alone.
make_host() {
	ip netns add "$1"
	ip link add "$1" type veth peer name eth0 netns "$1"
	ip address add "192.0.2.$(($2 + 1))/30" dev "$1"
	ip link set "$1" up
	ip -n "$1" address add "192.0.2.$(($2 + 2))/30" dev eth0
	ip -n "$1" link set eth0 up
	ip -n "$1" link set lo up
	ssh-keygen -q -t ed25519 -N '' -f "$scratch/$1.key"
	cat >"$scratch/$1.sshd" <<-END
	ListenAddress 192.0.2.$(($2 + 2))
	HostKey $scratch/$1.key
	AuthorizedKeysFile $scratch/user.key.pub
	AuthenticationMethods publickey
	PermitRootLogin prohibit-password
	StrictModes no
	UsePAM no
	PidFile none
	SetEnv PATH=$(dirname "$CKR"):/usr/bin:/bin
	END
	cat >>"$scratch/ssh" <<-END
	Host $1
		HostName 192.0.2.$(($2 + 2))
	END
	echo "192.0.2.$(($2 + 2)) $(cut -d ' ' -f 1,2 "$scratch/$1.key.pub")" \
		>>"$scratch/known"
	start_daemon "$1" ip netns exec "$1" /usr/sbin/sshd -D -e \
		-f "$scratch/$1.sshd"
}

make_hosts() {
	mkdir -p /run/sshd /run/netns
	mount -t tmpfs tmpfs /run/netns
	ssh-keygen -q -t ed25519 -N '' -f "$scratch/user.key"
	make_host alpha 0
	make_host beta 4
	cat >>"$scratch/ssh" <<-END
	Host *
		User root
		IdentityFile $scratch/user.key
		UserKnownHostsFile $scratch/known
		StrictHostKeyChecking yes
		BatchMode yes
		ConnectTimeout 10
	END
	for host in alpha beta; do
		until_true ssh -F "$scratch/ssh" "$host" true
	done
}

over_hosts() { # PARALLEL-ARGUMENT... COMMAND
	parallel --will-cite --sshlogin 1/alpha,1/beta "$@"
}

# What runs on alpha is killed, its sshd too, when it has had two parts.
lose_alpha() {
	patience=36000
	until_true alpha_has_parts 2
	ip netns pids alpha | xargs kill -9
}

alpha_has_parts() { # COUNT
	[ "$(parts_of alpha)" -ge "$1" ]
}

parts_of() { # HOST
	awk -v host="$1" '$2 == host' "$scratch/joblog" 2>/dev/null | wc -l
}

export PARALLEL_SSH="ssh -F $scratch/ssh" RSYNC_RSH="ssh -F $scratch/ssh"
export PARALLEL_HOME="$scratch/parallel"
mkdir "$PARALLEL_HOME"
make_hosts
make_log
run_alone
block=$((mib / 20 + 1))M

since=$(now)
over_hosts --pipepart -a "$log" -k --block "$block" ckr >"$scratch/annotated"
spread=$(rate "$since")
same_bytes "$scratch/annotated"
rm "$scratch/annotated"

over_hosts --pipepart -a "$log" --block "$block" ckr --count --format=tsv |
	same_counts

# The parts as files: --retries has nothing to give again of a pipe.
cd "$scratch"
split -n l/20 "$log" part.
since=$(now)
lose_alpha &
loser=$!
daemons="$loser $daemons"
over_hosts -k --retries 3 --workdir "$scratch/remote" --transferfile {} \
	--cleanup --joblog joblog ckr -f {} ::: part.* >annotated
lost=$(rate "$since")
wait "$loser"
same_bytes annotated
[ "$(parts_of alpha)" -lt 10 ] || fail "alpha was not lost in the middle"
passed "GNU parallel $(parallel --version | sed -n '1s/.* //p')"
