/* SPDX-License-Identifier: MIT */
/* marks: the places in a chunk of text where bytes meet that rarely do. */
#include <config.h>

#include "scan/marks.h"

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#if defined(HAVE_CPU_FEATURES)
#include <sys/platform/x86.h>
#endif

/*
 * Several bytes beside each other, on which operators work as on one, and a
 * comparison gives -1 for true. Compilers make vector instructions of loops
 * over single bytes too, but which loops, and how fast, differs from version
 * to version (measured: 0.1 to 6 seconds for a GiB).
 */
#if defined(__GNUC__)
typedef signed char bytes16 __attribute__((__vector_size__(16)));
typedef signed char bytes32 __attribute__((__vector_size__(32)));
#define IS(condition) (condition)
#else
typedef signed char bytes16;
#define IS(condition) (-(condition))
#endif

/* Two letters beside each other, both capitals or both small. */
#define PAIR(first, second) (IS(both == ((first) ^ (second))))

#define MARKS_FUNCTION(name, bytes)                                            \
	static bool name(const char *text, unsigned char *marks)               \
	{                                                                      \
		bytes any = { 0 };                                             \
		uint64_t parts[(sizeof(bytes) + 7) / 8] = { 0 };               \
		uint64_t found = 0;                                            \
                                                                               \
		for (size_t i = 0; i < MARKS_CHUNK; i += sizeof(bytes)) {      \
			bytes x, y, z, small, both, mark;                      \
                                                                               \
			memcpy(&x, text + i, sizeof(x));                       \
			memcpy(&y, text + i + 1, sizeof(y));                   \
			memcpy(&z, text + i + 2, sizeof(z));                   \
			small = x | 0x20;                                      \
			both = x ^ y;                                          \
			mark = (IS(y == '_') & ~x) |                           \
			       (IS(small == 'k') &                             \
				(PAIR('k', 'c') | PAIR('k', 'r') |             \
				 PAIR('k', 'i') | PAIR('k', '-'))) |           \
			       (IS(x == '[') & IS((y | 0x20) == 'u')) |        \
			       (IS(small == 'p') & IS(y == '1')) |             \
			       (IS(small == 'r') & PAIR('r', 'v') &            \
				IS(z < 0x60)) |                                \
			       (IS(x == 'R') & IS(z == 't')) |                 \
			       (IS(x == '(') & (IS(y == '-') | IS(z == ':'))); \
			mark &= MARKS_SET;                                     \
			memcpy(marks + i, &mark, sizeof(mark));                \
			any |= mark;                                           \
		}                                                              \
		memcpy(parts, &any, sizeof(any));                              \
		for (size_t i = 0; i < sizeof(parts) / sizeof(*parts); i++)    \
			found |= parts[i];                                     \
		return found != 0;                                             \
	}

MARKS_FUNCTION(find, bytes16)

/*
 * The same in wider registers, where the C library says that there are some:
 * it has asked the processor already, which takes 30 microseconds on a virtual
 * machine. Measured: 1.7 times as fast; registers of 64 bytes are no faster.
 */
#if defined(HAVE_CPU_FEATURES)
__attribute__((__target__("avx2"))) MARKS_FUNCTION(find_widely, bytes32)

bool marks_find(const char *text, unsigned char marks[MARKS_CHUNK])
{
	return (CPU_FEATURE_ACTIVE(AVX2) ? find_widely : find)(text, marks);
}
#else
bool marks_find(const char *text, unsigned char marks[MARKS_CHUNK])
{
	return find(text, marks);
}
#endif
