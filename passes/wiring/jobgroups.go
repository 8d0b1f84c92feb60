package wiring

import (
	"cmp"
	"slices"
	"strings"
)

// A jobGroup identifies works that are mended together: one function alone
// begins them, which is reached by the same requests each time. What is left of
// works at different places is lost, and kept elsewhere, for each place.
type jobGroup struct {
	fn       *function
	progress string // ids of the states, in order
}

// together makes one job of the goroutines of each group, at the first go
// statement, and orders all by id. Of whose work nothing is known is left alone.
func together(jobs []*Job) []*Job {
	groups := make(map[jobGroup][]*Job)
	var out []*Job
	for _, j := range jobs {
		fn := j.onlyFunction()
		if j.Form != Started || fn == nil || len(j.Effects)+len(j.Progress) == 0 {
			out = append(out, j)
			continue
		}
		key := jobGroup{fn, strings.Join(stateIDs(j.Progress), ",")}
		groups[key] = append(groups[key], j)
	}
	for key, group := range groups {
		if len(group) == 1 {
			out = append(out, group[0])
		} else {
			out = append(out, key.join(group))
		}
	}
	slices.SortFunc(out, func(a, b *Job) int { return cmp.Compare(a.ID, b.ID) })
	return out
}

// onlyFunction returns the function in which a job begins, nil if there are
// several.
func (j *Job) onlyFunction() *function {
	fn := j.Places[0].fn
	if slices.ContainsFunc(j.Places, func(p *Place) bool { return p.fn != fn }) {
		return nil
	}
	return fn
}

func stateIDs(list []*State) []string {
	var out []string
	for _, st := range list {
		out = append(out, st.ID)
	}
	slices.Sort(out)
	return out
}

// join makes one job of a group. It bears the name of the literals of the
// function, if they are among it: else that of functions that it begins.
func (g jobGroup) join(group []*Job) *Job {
	first := group[0]
	out := &Job{Form: Started, Callee: first.Callee, Owner: g.fn.unit.Path, Progress: first.Progress, Entry: -1}
	out.ID = captor(g.fn) + "#funcs"
	if g.progress != "" {
		out.ID += ":" + strings.ReplaceAll(g.progress, g.fn.unit.Path+".", "")
	}
	for _, j := range group {
		if j.Work == "" {
			out.ID = j.ID
		}
		out.Places = append(out.Places, j.Places...)
		out.Effects = union(out.Effects, j.Effects)
	}
	out.sortPlaces()
	return out
}
