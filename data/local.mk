# data: the tables, and how something is made of them.

standard_tables = data/pkcs11.md data/later.md
withdrawn_tables = data/p11-kit.md data/withdrawn.md
# vendor_tables comes from configure, which reads the order of data/vendors.md.
# In the order in which people meet them: first those below a module.
neighbour_tables = \
	data/neighbours/opensc.md \
	data/neighbours/pcsc.md \
	data/neighbours/iso7816.md \
	data/neighbours/muscle.md \
	data/neighbours/yubikey-piv.md \
	data/neighbours/yubihsm.md \
	data/neighbours/yubihsm-device.md \
	data/neighbours/yubihsm-auth.md \
	data/neighbours/gnupg.md \
	data/neighbours/tpm2.md \
	data/neighbours/tss2.md \
	data/neighbours/windows.md \
	data/neighbours/tee.md \
	data/neighbours/luna-firmware.md \
	data/neighbours/ep11.md \
	data/neighbours/ep11-host.md \
	data/neighbours/cca.md \
	data/neighbours/icsf.md \
	data/neighbours/errno.md \
	data/neighbours/nss.md \
	data/neighbours/gnutls.md \
	data/neighbours/p11-kit.md \
	data/neighbours/openssh.md \
	data/neighbours/java.md \
	data/neighbours/libp11.md \
	data/neighbours/pkcs11-provider.md \
	data/neighbours/pykcs11.md \
	data/neighbours/python-pkcs11.md \
	data/neighbours/rust-cryptoki.md
fact_tables = \
	data/classes.md \
	data/function-spellings.md \
	data/functions.md \
	data/kin.md \
	data/named.md \
	data/notes.md \
	data/priority.md \
	data/ranges.md \
	data/readings.md \
	data/spellings.md \
	data/vendors.md \
	data/versions.md \
	data/words.md
code_tables = $(standard_tables) $(withdrawn_tables) $(vendor_tables)
EXTRA_DIST += $(code_tables) $(fact_tables) $(neighbour_tables)

# What is made of tables is read by this and written by a script behind it. A
# recipe writes to a temporary name, so that a failed run leaves no half file,
# and fixes the locale.
reader = src/table/markdown.awk
read_tables = $(MKDIR_P) $(@D) && cd "$(srcdir)" && \
	LC_ALL=C $(AWK) -f $(reader)
generate = $(AM_V_GEN)$(read_tables)
into = >"$(abs_builddir)/$@-t" && \
	mv -f "$(abs_builddir)/$@-t" "$(abs_builddir)/$@"
