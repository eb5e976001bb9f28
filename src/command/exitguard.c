/* SPDX-License-Identifier: MIT */
/* exitguard: a library that ends the program ends it as ckr does. */
#include <config.h>

#include "command/exitguard.h"

#include <stdbool.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/diag.h"

static bool is_guarded;

static void correct_status(void)
{
	if (!is_guarded)
		return;
	diag_no_memory();
	_exit((int)diag_status());
}

void exitguard_begin(void)
{
	static bool is_registered;

	/* C promises room for 32 of these. */
	if (!is_registered)
		is_registered = atexit(correct_status) == 0;
	is_guarded = true;
}

void exitguard_end(void)
{
	is_guarded = false;
}
