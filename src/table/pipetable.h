/* SPDX-License-Identifier: MIT */
/* pipetable: the pipe tables of a markdown file, row by row, at run time. */
#ifndef CKR_PIPETABLE_H
#define CKR_PIPETABLE_H

#include <stdbool.h>
#include <stddef.h>

enum { PIPETABLE_COLUMNS = 32 };

/* Why a file was refused. */
struct pipetable_fault {
	unsigned int line;  /* 0: the file could not be read at all */
	const char *reason; /* never NULL in a fault */
	const char *detail; /* a cell's text, or ""; lies in the text */
};

/* The cells of a line, trimmed; those of the header say which is which. */
struct pipetable_row {
	char *cells[PIPETABLE_COLUMNS];
	size_t count;
	unsigned int line;
};

/*
 * Who reads the tables. The functions return false, with a reason and a
 * detail in the fault, to refuse a header or a row; .line is filled in for
 * them. A row has as many cells as the header before it.
 */
struct pipetable_reader {
	bool (*header)(void *context, const struct pipetable_row *header,
		       struct pipetable_fault *fault);
	bool (*row)(void *context, struct pipetable_row *row,
		    struct pipetable_fault *fault);
	void *context;
};

/*
 * Reads a text of LENGTH bytes, and a writable one behind it, which it cuts up;
 * the cells lie in it. The format is that of markdown.awk. *title is the first
 * "# Title", or NULL. Returns false when the text is not as it should be.
 */
bool pipetable_read(char *text, size_t length,
		    const struct pipetable_reader *reader, const char **title,
		    struct pipetable_fault *fault);

/* For the functions of a reader: fills in the fault, and returns false. */
bool pipetable_refuse(struct pipetable_fault *fault, const char *reason,
		      const char *detail);

/* The place of the column with this heading, or SIZE_MAX. */
size_t pipetable_column(const struct pipetable_row *header, const char *name);

/*
 * Takes the backticks off a cell that is one code span. Returns false when it
 * has others.
 */
bool pipetable_plain(char **cell);

/* The message of a file that was refused, "FILE:LINE: reason: detail". */
void pipetable_report(const char *path, const struct pipetable_fault *fault);

#endif
