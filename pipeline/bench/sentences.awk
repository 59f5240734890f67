# Sentences of the files that are read, of 5 to 39 words; drawn() is any of them with a number of
# its own. No \s: mawk has none.
BEGIN { RS = "[.!?][ \t\n]+" }
NF > 4 && NF < 40 { gsub(/[ \t\n]+/, " "); sentence[n++] = $0 }
function drawn() { return sentence[int(rand() * n)] " in " int(rand() * 1e6) "." }
