package knowledge_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/hiddenstate/hiddenstate/passes/knowledge"
)

func TestIsMoney(t *testing.T) {
	base, err := knowledge.Load(nil)
	require.NoError(t, err)
	for _, name := range []string{"payments", "public.order_payments", "Payment", "example.com/bank/model.LedgerEntry", "ledger_entries", "WalletTransactions", "refund", "PAYOUTS"} {
		assert.True(t, base.IsMoney(name), name)
	}
	for _, name := range []string{"", "payment_methods", "orders", "entries", "entry", "example.com/payments/model.Order", "Repayments2Plan", "discharges", "wallets_settings"} {
		assert.False(t, base.IsMoney(name), name)
	}
}

func TestIsBalance(t *testing.T) {
	base, err := knowledge.Load(nil)
	require.NoError(t, err)
	for _, name := range []string{"balance", "a.balance", "AccountBalance", "available_balance_cents", "credits", "CreditAmount", "Funds"} {
		assert.True(t, base.IsBalance(name), name)
	}
	for _, name := range []string{"", "views", "amount", "balanced", "credit_card", "load_balancer", "count"} {
		assert.False(t, base.IsBalance(name), name)
	}
}

// TestOverlayMoney adds a word to those that are there.
func TestOverlayMoney(t *testing.T) {
	base, err := knowledge.Load(nil, knowledge.Overlay{Name: "own.yaml", Data: []byte("family: own\nmoney: {words: [premium]}\n")})
	require.NoError(t, err)
	assert.True(t, base.IsMoney("premiums"))
	assert.True(t, base.IsMoney("payments"))
	plain, err := knowledge.Load(nil)
	require.NoError(t, err)
	assert.False(t, plain.IsMoney("premiums"))
}
