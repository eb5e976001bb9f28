/* SPDX-License-Identifier: MIT */
/* main: gives a fuzz target its corpus, one file after the other, as TAP. */
#include <config.h>

#include <dirent.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "tests/fuzz/fuzz.h"

enum { PATH_SIZE = 4096, INPUT_SIZE = 1 << 20 };

/* False when there is no such file, or none that can be read. */
static bool replay(const char *path)
{
	static uint8_t input[INPUT_SIZE];
	FILE *file = fopen(path, "rb");
	uint8_t *copy;
	size_t size;
	bool read;

	if (!file)
		return false;
	size = fread(input, 1, sizeof(input), file);
	read = !ferror(file);
	(void)fclose(file);
	/* Just as large as the input is, so that a sanitizer sees its end. */
	copy = malloc(size ? size : 1);
	if (!read || !copy) {
		free(copy);
		return false;
	}
	memcpy(copy, input, size);
	(void)LLVMFuzzerTestOneInput(copy, size);
	free(copy);
	return true;
}

static bool tell(unsigned int number, const char *path)
{
	bool read = replay(path);

	printf("%sok %u - %s\n", read ? "" : "not ", number, path);
	return read;
}

/* The corpus of fuzz_NAME is the directory NAME. */
static int replay_corpus(const char *program)
{
	const char *name = strstr(program, "fuzz_");
	const char *top = getenv("TOP_SRCDIR");
	char directory[PATH_SIZE];
	char path[2 * PATH_SIZE];
	unsigned int count = 0;
	unsigned int failed = 0;
	struct dirent *entry;
	DIR *corpus;

	(void)snprintf(directory, sizeof(directory), "%s/tests/fuzz/corpus/%s",
		       top ? top : ".", name ? name + strlen("fuzz_") : "");
	corpus = opendir(directory);
	while (corpus && (entry = readdir(corpus))) {
		if (entry->d_name[0] == '.')
			continue;
		(void)snprintf(path, sizeof(path), "%s/%s", directory,
			       entry->d_name);
		failed += !tell(++count, path);
	}
	if (corpus)
		(void)closedir(corpus);
	if (count == 0)
		printf("not ok %u - %s has inputs\n", ++count, directory);
	printf("1..%u\n", count);
	return failed > 0 || !corpus;
}

int main(int argc, char **argv)
{
	int failed = 0;

	if (argc < 2) {
		const char *slash = strrchr(argv[0], '/');

		return replay_corpus(slash ? slash + 1 : argv[0]);
	}
	for (int i = 1; i < argc; i++)
		failed |= !tell((unsigned int)i, argv[i]);
	return failed;
}
