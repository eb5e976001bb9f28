/* SPDX-License-Identifier: MIT */
/* joints: what stands around the "_" of names. */
#include <config.h>

#include "words/joints.h"

#include <string.h>

static void add(struct joints *joints, const char *name, const char *joint)
{
	size_t hash;

	if (joint - name < 2 || !joint[1]) {
		joints->is_short[(unsigned char)joint[-1]] = true;
		return;
	}
	if (!joint[2])
		return;
	hash = joints_hash(joint);
	joints->known[hash / 8] |= (unsigned char)(1u << hash % 8);
}

void joints_add(struct joints *joints, const char *name)
{
	const char *joint = strchr(name, '_');

	for (; joint; joint = strchr(joint + 1, '_'))
		if (joint > name)
			add(joints, name, joint);
}
