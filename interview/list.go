package interview

import "iter"

// chunkLen is the number of items in one chunk of a list: small enough to copy
// at every key, large enough that ten thousand notes have few chunks.
const chunkLen = 64

// A list is a sequence that is never modified: append and set return a new one
// that shares the chunks that did not change. Appending copies the chunk that is
// being filled and no more, whatever the length, so committing the
// ten-thousandth note is as quick as the first. The zero value is empty.
type list[T any] struct {
	full []*[chunkLen]T
	tail []T // shorter than a chunk
	n    int
}

func listOf[T any](items []T) list[T] {
	l := list[T]{n: len(items)}
	for ; len(items) >= chunkLen; items = items[chunkLen:] {
		c := [chunkLen]T(items)
		l.full = append(l.full, &c)
	}
	l.tail = append([]T(nil), items...)
	return l
}

func (l list[T]) len() int { return l.n }

func (l list[T]) at(i int) T { return *l.ref(i) }

// ref gives the item in place i where it stands. It must not be modified.
func (l list[T]) ref(i int) *T { return &l.chunk(i / chunkLen)[i%chunkLen] }

// chunks gives how many chunks there are, the one being filled too.
func (l list[T]) chunks() int { return (l.n + chunkLen - 1) / chunkLen }

func (l list[T]) chunk(k int) []T {
	if k < len(l.full) {
		return l.full[k][:]
	}
	return l.tail
}

// append returns the list with item at its end.
func (l list[T]) append(item T) list[T] {
	tail := make([]T, len(l.tail)+1)
	copy(tail, l.tail)
	tail[len(l.tail)] = item
	l.tail, l.n = tail, l.n+1
	if len(tail) == chunkLen {
		l.full, l.tail = append(l.full[:len(l.full):len(l.full)], (*[chunkLen]T)(tail)), nil
	}
	return l
}

// set returns the list with item in place i.
func (l list[T]) set(i int, item T) list[T] {
	k := i / chunkLen
	if k == len(l.full) {
		l.tail = append([]T(nil), l.tail...)
		l.tail[i%chunkLen] = item
		return l
	}
	c := *l.full[k]
	c[i%chunkLen] = item
	l.full = append([]*[chunkLen]T(nil), l.full...)
	l.full[k] = &c
	return l
}

// shares says whether chunk k of two lists is the very same, so that what is in
// it need not be compared.
func (l list[T]) shares(k int, other list[T]) bool {
	if k >= l.chunks() || k >= other.chunks() {
		return false
	}
	a, b := l.chunk(k), other.chunk(k)
	return len(a) == len(b) && &a[0] == &b[0]
}

// same says whether two lists are the very same all through. Lists that came about
// apart and hold alike items are not.
func (l list[T]) same(other list[T]) bool {
	if l.n != other.n {
		return false
	}
	for k := range l.chunks() {
		if !l.shares(k, other) {
			return false
		}
	}
	return true
}

// pop returns the list without its last item.
func (l list[T]) pop() list[T] {
	if len(l.tail) == 0 {
		last := len(l.full) - 1
		l.full, l.tail = l.full[:last], l.full[last][:]
	}
	l.tail, l.n = l.tail[:len(l.tail)-1], l.n-1
	return l
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
		if match(l.ref(i)) {
			return i
		}
	}
	return -1
}
