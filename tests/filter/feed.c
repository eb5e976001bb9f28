/* SPDX-License-Identifier: MIT */
/* feed: gives a filter its input cut into pieces, and keeps what comes out. */
#include <config.h>

#include "tests/filter/feed.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

/* A piece goes through a socket at once. */
enum { LARGEST_PIECE = 1 << 16, LARGEST_RANDOM = 97 };

struct writer {
	const char *data;
	size_t length;
	unsigned int cut;
	int socket;
};

static void need(bool given, const char *what)
{
	if (given)
		return;
	perror(what);
	abort();
}

unsigned int feed_random(unsigned int *state)
{
	*state ^= *state << 13;
	*state ^= *state >> 17;
	*state ^= *state << 5;
	return *state;
}

static size_t next_piece(unsigned int cut, unsigned int *state, size_t left)
{
	size_t piece = LARGEST_PIECE;

	if (cut == FEED_BYTES)
		piece = 1;
	else if (cut >= FEED_RANDOM)
		/* A long input would take all day in small pieces. */
		piece = 1 + feed_random(state) % (left > LARGEST_PIECE
							  ? LARGEST_PIECE
							  : LARGEST_RANDOM);
	return piece < left ? piece : left;
}

static void *write_pieces(void *argument)
{
	const struct writer *writer = argument;
	unsigned int state = writer->cut + 1;
	size_t at = 0;

	while (at < writer->length) {
		size_t piece =
			next_piece(writer->cut, &state, writer->length - at);

		/* A filter that has its answer reads no more. */
		if (send(writer->socket, writer->data + at, piece,
			 MSG_NOSIGNAL) < 0)
			break;
		at += piece;
	}
	(void)close(writer->socket);
	return NULL;
}

static struct feed_output read_back(FILE *file)
{
	struct feed_output output = { 0 };
	off_t length = lseek(fileno(file), 0, SEEK_END);

	need(length >= 0, "lseek");
	output.length = (size_t)length;
	output.text = malloc(output.length + 1);
	need(output.text, "malloc");
	need(pread(fileno(file), output.text, output.length, 0) == length,
	     "pread");
	return output;
}

const struct table *feed_table(void)
{
	static struct table *table;

	if (!table)
		table = table_new();
	need(table, "table_new");
	return table;
}

static const struct scanner *scanner_for(const struct filter_options *options)
{
	static struct scanner *scanners[2][2];
	struct scanner **scanner = &scanners[options->every_line][options->all];

	if (!*scanner)
		*scanner = scanner_new(feed_table(), options->every_line,
				       options->all);
	need(*scanner, "scanner_new");
	return *scanner;
}

struct feed_output feed(const struct filter_options *options,
			enum format_kind kind, const char *data, size_t length,
			unsigned int cut)
{
	struct format format = { .kind = kind };
	FILE *file = tmpfile();
	struct writer writer = { data, length, cut, -1 };
	struct feed_output output;
	struct filter *filter;
	pthread_t thread;
	int sockets[2];
	bool met;

	need(file, "tmpfile");
	need(socketpair(AF_UNIX, SOCK_SEQPACKET, 0, sockets) == 0,
	     "socketpair");
	filter = filter_new(feed_table(), scanner_for(options), options,
			    &format, fileno(file));
	need(filter, "filter_new");
	writer.socket = sockets[1];
	need(pthread_create(&thread, NULL, write_pieces, &writer) == 0,
	     "pthread_create");
	(void)filter_read(filter, sockets[0], "input");
	(void)close(sockets[0]);
	met = filter_finish(filter);
	need(pthread_join(thread, NULL) == 0, "pthread_join");
	filter_free(filter);
	output = read_back(file);
	output.met = met;
	(void)fclose(file);
	return output;
}

/* Length of a line without its ending, and of all of it in *full. */
static size_t line_length(const char *text, size_t left, size_t *full)
{
	const char *newline = memchr(text, '\n', left);
	size_t length = newline ? (size_t)(newline - text) : left;

	*full = newline ? length + 1 : length;
	if (length > 0 && text[length - 1] == '\r')
		length--;
	return length;
}

/* Length of a comment at the start of the text; a comment ends a line. */
static size_t comment_length(const char *text, size_t left)
{
	static const char start[] = "  # ";
	size_t length = strlen(start);

	if (left < length || memcmp(text, start, length) != 0)
		return 0;
	while (length < left && text[length] != '\r' && text[length] != '\n')
		length++;
	return length;
}

bool feed_restores(const char *data, size_t length,
		   const struct feed_output *output)
{
	const char *out = output->text;
	size_t left = output->length;

	while (length > 0) {
		size_t full;
		size_t content = line_length(data, length, &full);
		size_t comment;

		if (left < content || memcmp(out, data, content) != 0)
			return false;
		comment = comment_length(out + content, left - content);
		out += content + comment;
		left -= content + comment;
		if (left < full - content ||
		    memcmp(out, data + content, full - content) != 0)
			return false;
		out += full - content;
		left -= full - content;
		data += full;
		length -= full;
	}
	return left == 0;
}

bool feed_contains(const char *data, size_t length,
		   const struct feed_output *output)
{
	size_t at = 0;

	for (size_t i = 0; i < output->length && at < length; i++)
		if (output->text[i] == data[at])
			at++;
	return at == length;
}
