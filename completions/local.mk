# completions: a template for each shell, filled from the tables and the
# options. bash and zsh look for a file by a name of their own.
completions = \
	completions/bash/ckr \
	completions/fish/ckr.fish \
	completions/zsh/_ckr
completion_sources = \
	completions/ckr.bash.in \
	completions/ckr.fish.in \
	completions/ckr.zsh.in \
	completions/gen-completions.awk
bashcompletiondir = $(bash_completion_dir)
nodist_bashcompletion_DATA = completions/bash/ckr
# The prefix, or, where it is the one that was configured, fish's own place.
fish_place = $(prefix:@prefix@=$(fish_own_dir))
fishcompletiondir = $(fish_completion_dir)
nodist_fishcompletion_DATA = completions/fish/ckr.fish
zshcompletiondir = $(zsh_completion_dir)
nodist_zshcompletion_DATA = completions/zsh/_ckr
CLEANFILES += $(completions)

$(completions): $(completion_sources) src/command/optiontable.c \
		src/command/combination.c data/functions.md data/notes.md \
		data/vendors.md $(standard_tables) $(reader)
	$(AM_V_at)$(MKDIR_P) $(@D)
	$(AM_V_GEN)shell=`basename $(@D)` && cd "$(srcdir)" && \
		LC_ALL=C $(AWK) -v shell=$$shell \
		-v options=src/command/optiontable.c \
		-v parts=src/command/combination.c \
		-v template=completions/ckr.$$shell.in \
		-f $(reader) -f completions/gen-completions.awk \
		kind=notes data/notes.md kind=standard $(standard_tables) \
		kind=functions data/functions.md \
		kind=vendors data/vendors.md $(into)
EXTRA_DIST += $(completion_sources)
