/* SPDX-License-Identifier: MIT */
/* sandbox: to read and to write what is open, and nothing else. */
#ifndef CKR_SANDBOX_H
#define CKR_SANDBOX_H

#include <stdbool.h>

/*
 * From now on the process can open no file, make no connection and start no
 * program: whoever finds a fault in the reading of logs can do no more than
 * write a wrong one. Returns true when that is so; false where the system has
 * no such thing, or where it was left out when this was built, which changes
 * nothing else.
 */
bool sandbox_enter(void);

#endif
