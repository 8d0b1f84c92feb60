package logic

import (
	"context"

	"example.com/gozero/internal/svc"
	"example.com/gozero/internal/types"
)

type UserLogic struct {
	ctx    context.Context
	svcCtx *svc.ServiceContext
}

func NewUserLogic(ctx context.Context, svcCtx *svc.ServiceContext) *UserLogic {
	return &UserLogic{ctx: ctx, svcCtx: svcCtx}
}

func (l *UserLogic) Info(req *types.InfoReq) (*types.InfoResp, error) {
	l.svcCtx.Visits[req.ID]++
	return &types.InfoResp{Visits: l.svcCtx.Visits[req.ID]}, nil
}

func (l *UserLogic) Login() error { return nil }
