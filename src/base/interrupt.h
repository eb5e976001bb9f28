/* SPDX-License-Identifier: MIT */
/* interrupt: SIGINT ends the reading; what was read is still told. */
#ifndef CKR_INTERRUPT_H
#define CKR_INTERRUPT_H

#include <stdbool.h>

/*
 * From now on the first SIGINT is noted, and the second ends the program as
 * ever. One that is ignored, as under nohup, stays so.
 */
void interrupt_catch(void);

/* True when it has come. */
bool interrupt_came(void);

/* Waits until something is to be read, or SIGINT comes, where it is caught. */
void interrupt_wait(int descriptor);

/*
 * For the end of the program: dies of the SIGINT that came, by which a shell
 * that runs a script tells that the user wants it to end too.
 */
void interrupt_pass_on(void);

#endif
