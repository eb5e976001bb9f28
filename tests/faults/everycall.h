/* SPDX-License-Identifier: MIT */
/* everycall: what the driver and what it preloads agree on. */
#ifndef CKR_EVERYCALL_H
#define CKR_EVERYCALL_H

/* Where the preloaded library tells that it has made a call fail. */
enum { FAULT_TOLD = 100 };

#endif
