package compute

type BackendService struct{ Name, SessionAffinity string }
