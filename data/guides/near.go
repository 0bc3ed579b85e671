package guides

// nearest gives the word that differs from s by the fewest letters, when those
// are few enough that it was probably meant; otherwise "".
func nearest(s string, words []string) string {
	best, least := "", 3
	if len(s) > 20 {
		return ""
	}
	for _, w := range words {
		if d := distance(s, w); d < least && d < len(w) && 2*d <= max(len(s), len(w)) {
			best, least = w, d
		}
	}
	return best
}

// distance counts the bytes to add, take out, replace or swap with their
// neighbour to make a into b.
func distance(a, b string) int {
	rows := make([][]int, len(a)+1)
	for i := range rows {
		rows[i] = make([]int, len(b)+1)
		rows[i][0] = i
	}
	for j := range rows[0] {
		rows[0][j] = j
	}
	for i := 1; i <= len(a); i++ {
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			d := min(rows[i-1][j]+1, rows[i][j-1]+1, rows[i-1][j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				d = min(d, rows[i-2][j-2]+1)
			}
			rows[i][j] = d
		}
	}
	return rows[len(a)][len(b)]
}
