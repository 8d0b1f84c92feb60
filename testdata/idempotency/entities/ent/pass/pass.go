package pass

const (
	Table = "passes"
	// FieldHolder is kept under another name.
	FieldHolder = "holder_mail"
	FieldNumber = "number"
	FieldUses   = "uses"
	FieldLeftAt = "left_at"
	// GateColumn is the column of the edge to a gate.
	GateColumn = "gate_passes"
)
