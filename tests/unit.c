/* SPDX-License-Identifier: MIT */
/* unit: the main function of a check_ROOM program. */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>

#include "tests/unit.h"

int unit_run(const char *room, const TTest *const *tests, size_t count)
{
	Suite *suite = suite_create(room);
	TCase *group = tcase_create(room);

	for (size_t i = 0; i < count; i++)
		tcase_add_test(group, tests[i]);
	suite_add_tcase(suite, group);
	return unit_run_suite(suite);
}

int unit_run_suite(Suite *suite)
{
	SRunner *runner = srunner_create(suite);
	int failed;

	srunner_run_all(runner, CK_ENV);
	failed = srunner_ntests_failed(runner);
	/* A filter in the environment that fits nothing must not be green. */
	if (srunner_ntests_run(runner) == 0)
		failed++;
	srunner_free(runner);
	return failed > 0;
}

static char printed[1 << 16];
static FILE *stream;

FILE *unit_open(void)
{
	if (stream)
		(void)fclose(stream);
	stream = fmemopen(printed, sizeof(printed), "w");
	ck_assert_ptr_nonnull(stream);
	return stream;
}

const char *unit_printed(void)
{
	long length;

	ck_assert_int_eq(fflush(stream), 0);
	length = ftell(stream);
	ck_assert_int_ge(length, 0);
	ck_assert_int_lt(length, (long)sizeof(printed));
	printed[length] = '\0';
	return printed;
}

static struct printer printer;
static FILE *file;
static char *written;

struct printer *unit_open_printer(void)
{
	file = tmpfile();
	ck_assert_ptr_nonnull(file);
	ck_assert(printer_open(&printer, fileno(file)));
	return &printer;
}

const char *unit_written(void)
{
	long length;

	ck_assert(printer_finish(&printer));
	printer_free(&printer);
	ck_assert_int_eq(fseek(file, 0, SEEK_END), 0);
	length = ftell(file);
	ck_assert_int_ge(length, 0);
	rewind(file);
	free(written);
	written = calloc(1, (size_t)length + 1);
	ck_assert_ptr_nonnull(written);
	ck_assert_uint_eq(fread(written, 1, (size_t)length, file),
			  (size_t)length);
	(void)fclose(file);
	return written;
}
