package wiring

// question reports whether a call only asks another service whether something
// is valid: all addresses that are known of it say so.
func (r *repeats) question(d deed) bool {
	if d.row.Effect.Kind != "http" {
		return false
	}
	var addresses []textAt
	if key := d.row.Effect.Key; key != nil {
		addresses = r.texts(d.inst, d.operand(*key))
	} else if d.data != 0 {
		for _, st := range r.makers(d.inst, d.data) {
			if st.row != nil && st.row.Request != nil && st.row.Request.Method != nil {
				addresses = append(addresses, r.texts(st.inst, st.operand(*st.row.Request.Method+1))...)
			}
		}
	}
	asked := false
	for _, t := range addresses {
		if r.elsewhere(t.via) {
			continue
		}
		if !r.base.IsQuestion(t.text) {
			return false
		}
		asked = true
	}
	return asked
}
