/* SPDX-License-Identifier: MIT */
/* sandbox: to read and to write what is open, and nothing else. */
#include <config.h>

#include "base/sandbox.h"

#ifdef SANDBOX_LANDLOCK
#include <linux/landlock.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

/* The kernel's names, where its headers are older than the kernel may be. */
struct rules {
	uint64_t files;
	uint64_t net;
	uint64_t scopes;
};

/* The highest bit of a right that a version of Landlock came with. */
static const struct {
	unsigned int files; /* how many rights there are */
	unsigned int net;
	unsigned int scopes;
	size_t size; /* of the rules that the kernel reads */
} versions[] = {
	{ 13, 0, 0, 8 },  /* 1: read, write, execute, make, remove */
	{ 14, 0, 0, 8 },  /* 2: link into another folder */
	{ 15, 0, 0, 8 },  /* 3: truncate */
	{ 15, 2, 0, 16 }, /* 4: bind and connect by TCP */
	{ 16, 2, 0, 16 }, /* 5: ioctl of devices */
	{ 16, 2, 2, 24 }, /* 6: signals, abstract sockets */
};

static uint64_t all(unsigned int rights)
{
	return (UINT64_C(1) << rights) - 1;
}

/* Everything that the kernel can forbid, without an exception. */
static int make_rules(void)
{
	long version = syscall(SYS_landlock_create_ruleset, NULL, 0,
			       LANDLOCK_CREATE_RULESET_VERSION);
	long known = sizeof(versions) / sizeof(versions[0]);
	struct rules rules;
	size_t at;

	if (version < 1)
		return -1;
	at = (size_t)(version < known ? version : known) - 1;
	rules.files = all(versions[at].files);
	rules.net = all(versions[at].net);
	rules.scopes = all(versions[at].scopes);
	return (int)syscall(SYS_landlock_create_ruleset, &rules,
			    versions[at].size, 0);
}

bool sandbox_enter(void)
{
	int rules;
	bool entered;

	/* Good in itself, and asked for by Landlock. */
	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
		return false;
	rules = make_rules();
	if (rules < 0)
		return false;
	entered = syscall(SYS_landlock_restrict_self, rules, 0) == 0;
	(void)close(rules);
	return entered;
}

#elif defined SANDBOX_PLEDGE
#include <unistd.h>

bool sandbox_enter(void)
{
	return pledge("stdio", NULL) == 0;
}

#elif defined SANDBOX_CAPSICUM
#include <sys/capsicum.h>

bool sandbox_enter(void)
{
	return cap_enter() == 0;
}

#else

bool sandbox_enter(void)
{
	return false;
}

#endif
