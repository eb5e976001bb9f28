/* SPDX-License-Identifier: MIT */
/*
 * inject: makes one call of the program fail. everycall preloads it.
 *
 * CKR_FAULT is "NAME NUMBER ERRNO": the call of that number (from 1) of the
 * function fails with that errno; an errno of 0 makes it short, of one byte.
 * When it comes to that, a byte is written to descriptor FAULT_TOLD, which
 * everycall has opened.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#include "everycall.h"

static char name[16];
static long calls_left;
static int error;

/* The environment is not the program's any more, whoever it starts. */
__attribute__((__constructor__)) static void begin(void)
{
	const char *fault = getenv("CKR_FAULT");
	const char *space = fault ? strchr(fault, ' ') : NULL;
	char *end;

	if (!space || (size_t)(space - fault) >= sizeof(name))
		return;
	calls_left = strtol(space, &end, 10);
	error = (int)strtol(end, NULL, 10);
	memcpy(name, fault, (size_t)(space - fault));
}

/* True for the call that is to fail. */
static int is_hit(const char *function)
{
	if (calls_left == 0 || strcmp(function, name) != 0 || --calls_left > 0)
		return 0;
	(void)syscall(SYS_write, FAULT_TOLD, "!", 1);
	errno = error;
	return 1;
}

/* The next definition of a function, found once. */
#define REAL(type, function, ...)                                              \
	static type (*real)(__VA_ARGS__);                                      \
	if (!real)                                                             \
		*(void **)&real = dlsym(RTLD_NEXT, #function)

void *malloc(size_t size)
{
	REAL(void *, malloc, size_t);
	return is_hit("malloc") ? NULL : real(size);
}

void *aligned_alloc(size_t boundary, size_t size)
{
	REAL(void *, aligned_alloc, size_t, size_t);
	return is_hit("aligned_alloc") ? NULL : real(boundary, size);
}

void *realloc(void *old, size_t size)
{
	REAL(void *, realloc, void *, size_t);
	return is_hit("realloc") ? NULL : real(old, size);
}

/*
 * In a program that counts what it runs, gcov asks for its variables when that
 * has ended, and then writes what was counted: nothing fails any more.
 */
char *getenv(const char *variable)
{
	REAL(char *, getenv, const char *);
	if (strncmp(variable, "GCOV_", 5) == 0)
		calls_left = 0;
	return real(variable);
}

/* dlsym itself may call it, before there is a real one. */
void *calloc(size_t count, size_t size)
{
	static char early[4096];
	static size_t used;
	static int searching;
	static void *(*real)(size_t, size_t);

	if (!real && searching) {
		void *memory = early + used;

		used += (count * size + 15) / 16 * 16;
		return used <= sizeof(early) ? memory : NULL;
	}
	if (!real) {
		searching = 1;
		*(void **)&real = dlsym(RTLD_NEXT, "calloc");
		searching = 0;
	}
	return is_hit("calloc") ? NULL : real(count, size);
}

ssize_t read(int descriptor, void *buffer, size_t size)
{
	REAL(ssize_t, read, int, void *, size_t);
	if (is_hit("read")) {
		if (error)
			return -1;
		size = 1;
	}
	return real(descriptor, buffer, size);
}

ssize_t __read_chk(int descriptor, void *buffer, size_t size, size_t room);
ssize_t __read_chk(int descriptor, void *buffer, size_t size, size_t room)
{
	return size <= room ? read(descriptor, buffer, size) : -1;
}

ssize_t write(int descriptor, const void *buffer, size_t size)
{
	REAL(ssize_t, write, int, const void *, size_t);
	if (is_hit("write")) {
		if (error)
			return -1;
		size = 1;
	}
	return real(descriptor, buffer, size);
}

ssize_t writev(int descriptor, const struct iovec *pieces, int count)
{
	REAL(ssize_t, writev, int, const struct iovec *, int);
	if (!is_hit("writev"))
		return real(descriptor, pieces, count);
	if (error)
		return -1;
	return write(descriptor, pieces[0].iov_base, 1);
}

#define OPEN(function)                                                         \
	int function(const char *path, int flags, ...);                        \
	int function(const char *path, int flags, ...)                         \
	{                                                                      \
		va_list arguments;                                             \
		mode_t mode;                                                   \
		REAL(int, function, const char *, int, ...);                   \
                                                                               \
		va_start(arguments, flags);                                    \
		mode = flags & O_CREAT ? va_arg(arguments, mode_t) : 0;        \
		va_end(arguments);                                             \
		return is_hit("open") ? -1 : real(path, flags, mode);          \
	}
OPEN(open)
OPEN(open64)

int close(int descriptor)
{
	REAL(int, close, int);
	/* It is closed nevertheless, as Linux has it. */
	if (!is_hit("close"))
		return real(descriptor);
	(void)real(descriptor);
	errno = error;
	return -1;
}

#define FSTAT(function, type)                                                  \
	int function(int descriptor, struct type *status);                     \
	int function(int descriptor, struct type *status)                      \
	{                                                                      \
		REAL(int, function, int, struct type *);                       \
		return is_hit("fstat") ? -1 : real(descriptor, status);        \
	}
FSTAT(fstat, stat)
FSTAT(fstat64, stat64)

int pipe(int ends[2])
{
	REAL(int, pipe, int *);
	return is_hit("pipe") ? -1 : real(ends);
}

int poll(struct pollfd *descriptors, nfds_t count, int timeout)
{
	REAL(int, poll, struct pollfd *, nfds_t, int);
	return is_hit("poll") ? -1 : real(descriptors, count, timeout);
}

#define FCNTL(function)                                                        \
	int function(int descriptor, int command, ...);                        \
	int function(int descriptor, int command, ...)                         \
	{                                                                      \
		va_list arguments;                                             \
		long argument;                                                 \
		REAL(int, function, int, int, ...);                            \
                                                                               \
		va_start(arguments, command);                                  \
		argument = va_arg(arguments, long);                            \
		va_end(arguments);                                             \
		return is_hit("fcntl") ? -1                                    \
				       : real(descriptor, command, argument);  \
	}
FCNTL(fcntl)
FCNTL(fcntl64)

#define MMAP(function, offset_type)                                            \
	void *function(void *at, size_t length, int protection, int flags,     \
		       int descriptor, offset_type offset);                    \
	void *function(void *at, size_t length, int protection, int flags,     \
		       int descriptor, offset_type offset)                     \
	{                                                                      \
		REAL(void *, function, void *, size_t, int, int, int,          \
		     offset_type);                                             \
		return is_hit("mmap") ? MAP_FAILED                             \
				      : real(at, length, protection, flags,    \
					     descriptor, offset);              \
	}
MMAP(mmap, off_t)
MMAP(mmap64, off64_t)
