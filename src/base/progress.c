/* SPDX-License-Identifier: MIT */
/* progress: tells a user at a terminal how far the reading of a file is. */
#include <config.h>

#include "base/progress.h"

#include <inttypes.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/diag.h"

enum { MIB = 1 << 20, STEP_NS = 200000000, SECOND_NS = 1000000000 };

static struct timespec now(void)
{
	struct timespec time = { 0 };

	(void)clock_gettime(CLOCK_MONOTONIC, &time);
	return time;
}

static bool is_due(const struct progress *progress, struct timespec time)
{
	return time.tv_sec > progress->next.tv_sec ||
	       (time.tv_sec == progress->next.tv_sec &&
		time.tv_nsec >= progress->next.tv_nsec);
}

void progress_begin(struct progress *progress, int descriptor, const char *name,
		    bool wanted)
{
	const char *slash = strrchr(name, '/');
	struct stat status;

	memset(progress, 0, sizeof(*progress));
	progress->wanted = wanted && isatty(STDERR_FILENO);
	if (!progress->wanted)
		return;
	progress->name = slash ? slash + 1 : name;
	if (fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode))
		progress->total = (uint64_t)status.st_size;
	progress->next = now();
	progress->next.tv_sec++;
}

static void show(const struct progress *progress)
{
	uint64_t done = progress->done;
	uint64_t total = progress->total;

	/* A file may grow, or be read from its middle. */
	if (total > 0 && done <= total)
		diag_show_progress(progress->name,
				   "%3" PRIu64 " %% of %" PRIu64 " MiB",
				   done * 100 / total, total / MIB);
	else
		diag_show_progress(progress->name, "%" PRIu64 " MiB",
				   done / MIB);
}

void progress_add(struct progress *progress, uint64_t bytes)
{
	struct timespec time;

	if (!progress->wanted)
		return;
	progress->done += bytes;
	time = now();
	if (!is_due(progress, time))
		return;
	show(progress);
	progress->next = time;
	progress->next.tv_nsec += STEP_NS;
	if (progress->next.tv_nsec >= SECOND_NS) {
		progress->next.tv_nsec -= SECOND_NS;
		progress->next.tv_sec++;
	}
}

void progress_end(struct progress *progress)
{
	if (progress->wanted)
		diag_hide_progress();
}
