/* SPDX-License-Identifier: MIT */
/* exitguard: a library that ends the program ends it as ckr does. */
#ifndef CKR_EXITGUARD_H
#define CKR_EXITGUARD_H

/*
 * popt ends the program with status 1 when memory is short, which would say of
 * a log that it holds no code. Between these two, such an end is reported and
 * has the status of trouble.
 */
void exitguard_begin(void);
void exitguard_end(void);

#endif
