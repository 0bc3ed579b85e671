package interview

import "iter"

// chunkLen is the number of items in one chunk of a list: small enough to copy
// at every key, large enough that ten thousand notes have few chunks.
const chunkLen = 64

// A list is a sequence that is never modified: append and set return a new one
// that shares the chunks that did not change. Both cost one chunk and one short
// slice of pointers, whatever the length, so committing the ten-thousandth note
// is as quick as the first. The zero value is empty.
type list[T any] struct {
	chunks [][]T // all full but the last; none is ever modified
	n      int
}

func listOf[T any](items []T) list[T] {
	l := list[T]{n: len(items)}
	for start := 0; start < len(items); start += chunkLen {
		end := min(start+chunkLen, len(items))
		l.chunks = append(l.chunks, append(make([]T, 0, end-start), items[start:end]...))
	}
	return l
}

func (l list[T]) len() int { return l.n }

func (l list[T]) at(i int) T { return l.chunks[i/chunkLen][i%chunkLen] }

// append returns the list with item at its end.
func (l list[T]) append(item T) list[T] {
	at, used := l.n/chunkLen, l.n%chunkLen
	chunks := make([][]T, at+1)
	copy(chunks, l.chunks)
	c := make([]T, used+1)
	if used > 0 {
		copy(c, chunks[at][:used])
	}
	c[used] = item
	chunks[at] = c
	return list[T]{chunks: chunks, n: l.n + 1}
}

// set returns the list with item in place i.
func (l list[T]) set(i int, item T) list[T] {
	chunks := append([][]T(nil), l.chunks...)
	c := append([]T(nil), chunks[i/chunkLen]...)
	c[i%chunkLen] = item
	chunks[i/chunkLen] = c
	return list[T]{chunks: chunks, n: l.n}
}

// shares says whether chunk k of two lists is the very same, so that what is in
// it need not be compared.
func (l list[T]) shares(k int, other list[T]) bool {
	return k < len(l.chunks) && k < len(other.chunks) && len(l.chunks[k]) == len(other.chunks[k]) && &l.chunks[k][0] == &other.chunks[k][0]
}

// pop returns the list without its last item.
func (l list[T]) pop() list[T] {
	return list[T]{chunks: l.chunks[:(l.n-1+chunkLen-1)/chunkLen], n: l.n - 1}
}

// all ranges over places and items, first to last.
func (l list[T]) all() iter.Seq2[int, T] {
	return func(yield func(int, T) bool) {
		for i := range l.n {
			if !yield(i, l.at(i)) {
				return
			}
		}
	}
}

// slice copies the items out.
func (l list[T]) slice() []T {
	out := make([]T, 0, l.n)
	for _, item := range l.all() {
		out = append(out, item)
	}
	return out
}

// findLast gives the last place where match is true, or -1. What is looked for
// was mostly made a moment ago, so the search starts at the end.
func (l list[T]) findLast(match func(*T) bool) int {
	for i := l.n - 1; i >= 0; i-- {
		if match(&l.chunks[i/chunkLen][i%chunkLen]) {
			return i
		}
	}
	return -1
}
