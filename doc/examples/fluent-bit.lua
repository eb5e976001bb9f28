-- SPDX-License-Identifier: MIT
-- fluent-bit.lua: puts what a return code means into a record.
--
-- See fluent-bit.conf. The table is read at the start.
local meanings = {}

for line in io.lines("/etc/fluent-bit/ckr.csv") do
	local key, meaning = line:match('^"([^"]*)","(.*)"$')
	if key then
		meanings[key] = (meaning:gsub('""', '"'))
	end
end

function ckr(tag, timestamp, record)
	local meaning = meanings[record.ckr_key]
	if not meaning then
		return 0, timestamp, record
	end
	record.ckr = meaning
	return 2, timestamp, record
end
