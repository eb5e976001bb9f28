/* SPDX-License-Identifier: MIT */
/* message: the text in rsyslog's JSON form of a message. */
#ifndef CKR_MESSAGE_H
#define CKR_MESSAGE_H

#include <stdbool.h>
#include <stddef.h>

/*
 * Finds the member "msg" of the JSON object that the line is, and decodes it
 * into TEXT, which has room for LENGTH bytes. False when the line is no
 * object, or has no such member that is a string. What is behind the member is
 * not looked at.
 */
bool message_text(const char *line, size_t length, char *text,
		  size_t *text_length);

#endif
