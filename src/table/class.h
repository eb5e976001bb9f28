/* SPDX-License-Identifier: MIT */
/* class: which functions may give a return value that they do not list. */
#ifndef CKR_CLASS_H
#define CKR_CLASS_H

/* A class of PKCS #11 section 5.1. */
struct class
{
	const char *name;
	const char *returned_by; /* "any function", "no function; ...", NULL */
	const char *scope;       /* the same where it names functions, or NULL */
	const char *section;     /* of the version in force */
	const char *rule;        /* a sentence */
};

/* The class with this name; NULL for NULL and for a name that is none. */
const struct class *class_find(const char *name);

#endif
