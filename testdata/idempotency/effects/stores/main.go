// Command stores writes to databases, caches and queues by the usual libraries.
package main

import (
	"context"
	"crypto/rand"
	"database/sql"
	"fmt"
	"log"
	"net/http"
	"net/smtp"
	"time"

	sq "github.com/Masterminds/squirrel"
	"github.com/jmoiron/sqlx"
	"github.com/rabbitmq/amqp091-go"
	"github.com/redis/go-redis/v9"
	"github.com/uptrace/bun"
	"go.mongodb.org/mongo-driver/bson"
	"go.mongodb.org/mongo-driver/mongo"
	"gorm.io/gorm"
	"gorm.io/gorm/clause"
)

type server struct {
	db    *sql.DB
	x     *sqlx.DB
	orm   *gorm.DB
	bun   *bun.DB
	coll  *mongo.Collection
	rdb   *redis.Client
	queue *amqp091.Channel
}

type Order struct {
	ID    uint
	Item  string `db:"item"`
	Count int
}

// Page has an id that the service gives, Draft one that is made if there is none.
type Page struct {
	ID   string `bson:"_id"`
	Text string `bson:"text"`
}

type Draft struct {
	ID   string `bson:"_id,omitempty"`
	Text string `bson:"text"`
}

// Badge is given once to each name.
type Badge struct {
	ID   int64  `bun:",pk"`
	Name string `bun:"name,unique"`
	Text string
}

func main() {
	db, err := sql.Open("postgres", "")
	if err != nil {
		log.Fatal(err)
	}
	s := &server{db: db, x: &sqlx.DB{DB: db}, orm: new(gorm.DB), bun: &bun.DB{DB: db}, coll: new(mongo.Collection), rdb: redis.NewClient(nil), queue: new(amqp091.Channel)}
	for route, handler := range map[string]http.HandlerFunc{
		"POST /sql/insert": s.sqlInsert, "POST /sql/upsert": s.sqlUpsert, "POST /sql/fresh": s.sqlFresh, "POST /sql/add": s.sqlAdd,
		"POST /sql/set": s.sqlSet, "POST /sql/built": s.sqlBuilt, "POST /sql/helper": s.sqlHelper, "POST /sql/tx": s.sqlTx,
		"POST /sqlx": s.named, "POST /sqlx/once": s.namedOnce,
		"POST /squirrel": s.squirrel, "POST /squirrel/once": s.squirrelOnce, "POST /squirrel/add": s.squirrelAdd, "POST /squirrel/set": s.squirrelSet,
		"POST /gorm": s.gormCreate, "POST /gorm/once": s.gormOnce, "POST /gorm/save": s.gormSave, "POST /gorm/saved": s.gormSaved,
		"POST /gorm/add": s.gormAdd, "POST /gorm/set": s.gormSet, "POST /gorm/tx": s.gormTx,
		"POST /bun": s.bunInsert, "POST /bun/once": s.bunOnce,
		"POST /bun/badge": s.bunBadge, "POST /bun/unnamed": s.bunUnnamed,
		"POST /mongo/page": s.mongoPage, "POST /mongo/drawn": s.mongoDrawn, "POST /mongo/draft": s.mongoDraft,
		"POST /mongo": s.mongoInsert, "POST /mongo/add": s.mongoAdd, "POST /mongo/set": s.mongoSet,
		"POST /redis/add": s.redisAdd, "POST /redis/set": s.redisSet, "POST /redis/fresh": s.redisFresh, "POST /redis/push": s.redisPush,
		"POST /queue": s.publish, "POST /mail": s.mail,
	} {
		http.HandleFunc(route, handler)
	}
	log.Fatal(http.ListenAndServe(":8080", nil))
}

func (s *server) sqlInsert(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	_, _ = s.db.ExecContext(r.Context(), "INSERT INTO orders (item) VALUES ($1)", r.FormValue("item"))
}

func (s *server) sqlUpsert(w http.ResponseWriter, r *http.Request) {
	_, _ = s.db.Exec("INSERT INTO orders (id, item) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET item = EXCLUDED.item", r.FormValue("id"), r.FormValue("item"))
}

// The key by which rows would meet is another one at each attempt.
func (s *server) sqlFresh(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	_, _ = s.db.Exec("INSERT INTO orders (id, item) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING", rand.Text(), r.FormValue("item"))
}

func (s *server) sqlAdd(w http.ResponseWriter, r *http.Request) { // want "idempotency: increment error"
	_, _ = s.db.Exec("UPDATE accounts SET balance = balance + $1 WHERE id = $2", len(r.FormValue("amount")), r.FormValue("id"))
}

func (s *server) sqlSet(w http.ResponseWriter, r *http.Request) {
	_, _ = s.db.Exec("UPDATE accounts SET name = $1, changed = now() WHERE id = $2", r.FormValue("name"), r.FormValue("id"))
}

func (s *server) sqlBuilt(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	query := fmt.Sprintf("INSERT INTO %s (item) VALUES (?)", "orders")
	_, _ = s.db.Exec(query, r.FormValue("item"))
}

// run is given statements of either kind: the caller decides.
func (s *server) run(ctx context.Context, query string, args ...any) {
	_, _ = s.db.ExecContext(ctx, query, args...)
}

func (s *server) sqlHelper(w http.ResponseWriter, r *http.Request) {
	s.run(r.Context(), "DELETE FROM orders WHERE id = $1", r.FormValue("id"))
}

func (s *server) sqlTx(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	tx, err := s.db.Begin()
	if err != nil {
		return
	}
	if _, err := tx.Exec("INSERT INTO orders (item) VALUES ($1)", r.FormValue("item")); err != nil {
		_ = tx.Rollback()
		return
	}
	_ = tx.Commit()
}

func (s *server) named(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	_, _ = s.x.NamedExec("INSERT INTO orders (item) VALUES (:item)", &Order{Item: r.FormValue("item")})
}

func (s *server) namedOnce(w http.ResponseWriter, r *http.Request) {
	_, _ = s.x.NamedExec("INSERT IGNORE INTO orders (item) VALUES (:item)", &Order{Item: r.FormValue("item")})
}

func (s *server) squirrel(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	_, _ = sq.Insert("orders").Columns("item").Values(r.FormValue("item")).RunWith(s.db).Exec()
}

func (s *server) squirrelOnce(w http.ResponseWriter, r *http.Request) {
	query, args, err := sq.Insert("orders").Columns("id", "item").Values(r.FormValue("id"), r.FormValue("item")).Suffix("ON CONFLICT (id) DO NOTHING").ToSql()
	if err != nil {
		return
	}
	_, _ = s.db.Exec(query, args...)
}

func (s *server) squirrelAdd(w http.ResponseWriter, r *http.Request) { // want "idempotency: increment error"
	_, _ = sq.Update("accounts").Set("balance", sq.Expr("balance + ?", 1)).Where("id = ?", r.FormValue("id")).RunWith(s.db).Exec()
}

func (s *server) squirrelSet(w http.ResponseWriter, r *http.Request) {
	_, _ = sq.Update("accounts").Set("name", r.FormValue("name")).Where("id = ?", r.FormValue("id")).RunWith(s.db).Exec()
}

func (s *server) gormCreate(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	s.orm.Create(&Order{Item: r.FormValue("item")})
}

func (s *server) gormOnce(w http.ResponseWriter, r *http.Request) {
	s.orm.Clauses(clause.OnConflict{DoNothing: true}).Create(&Order{Item: r.FormValue("item")})
}

// A record that was not read is a new one.
func (s *server) gormSave(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	s.orm.Save(&Order{Item: r.FormValue("item")})
}

func (s *server) gormSaved(w http.ResponseWriter, r *http.Request) {
	var o Order
	if s.orm.First(&o, r.FormValue("id")).Error != nil {
		return
	}
	o.Item = r.FormValue("item")
	s.orm.Save(&o)
}

func (s *server) gormAdd(w http.ResponseWriter, r *http.Request) { // want "idempotency: increment warning"
	s.orm.Model(&Order{}).Where("id = ?", r.FormValue("id")).Update("count", gorm.Expr("count + ?", 1))
}

func (s *server) gormSet(w http.ResponseWriter, r *http.Request) {
	s.orm.Model(&Order{}).Where("id = ?", r.FormValue("id")).Update("item", r.FormValue("item"))
}

func (s *server) gormTx(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	_ = s.orm.Transaction(func(tx *gorm.DB) error {
		return tx.Create(&Order{Item: r.FormValue("item")}).Error
	})
}

func (s *server) bunInsert(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	_, _ = s.bun.NewInsert().Model(&Order{Item: r.FormValue("item")}).Exec(r.Context())
}

func (s *server) bunOnce(w http.ResponseWriter, r *http.Request) {
	_, _ = s.bun.NewInsert().Model(&Order{Item: r.FormValue("item")}).On("CONFLICT (item) DO NOTHING").Exec(r.Context())
}

func (s *server) bunBadge(w http.ResponseWriter, r *http.Request) {
	_, _ = s.bun.NewInsert().Model(&Badge{Name: r.FormValue("name")}).Exec(r.Context())
}

func (s *server) bunUnnamed(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	_, _ = s.bun.NewInsert().Model(&Badge{Text: r.FormValue("text")}).Exec(r.Context())
}

func (s *server) mongoPage(w http.ResponseWriter, r *http.Request) {
	_, _ = s.coll.InsertOne(r.Context(), Page{ID: r.FormValue("id"), Text: r.FormValue("text")})
}

func (s *server) mongoDrawn(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	_, _ = s.coll.InsertOne(r.Context(), &Page{ID: rand.Text(), Text: r.FormValue("text")})
}

func (s *server) mongoDraft(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	_, _ = s.coll.InsertOne(r.Context(), &Draft{ID: r.FormValue("id"), Text: r.FormValue("text")})
}

func (s *server) mongoInsert(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	_, _ = s.coll.InsertOne(r.Context(), bson.M{"item": r.FormValue("item")})
}

func (s *server) mongoAdd(w http.ResponseWriter, r *http.Request) { // want "idempotency: increment warning"
	_, _ = s.coll.UpdateOne(r.Context(), bson.M{"_id": r.FormValue("id")}, bson.M{"$inc": bson.M{"count": 1}})
}

func (s *server) mongoSet(w http.ResponseWriter, r *http.Request) {
	_, _ = s.coll.UpdateOne(r.Context(), bson.M{"_id": r.FormValue("id")}, bson.M{"$set": bson.M{"item": r.FormValue("item")}})
}

func (s *server) redisAdd(w http.ResponseWriter, r *http.Request) { // want "idempotency: increment warning"
	s.rdb.Incr(r.Context(), r.FormValue("id"))
}

func (s *server) redisSet(w http.ResponseWriter, r *http.Request) {
	s.rdb.Set(r.Context(), r.FormValue("id"), "1", time.Hour)
}

func (s *server) redisFresh(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	s.rdb.Set(r.Context(), "room:"+rand.Text(), r.FormValue("name"), time.Hour)
}

func (s *server) redisPush(w http.ResponseWriter, r *http.Request) { // want "idempotency: insert warning"
	s.rdb.RPush(r.Context(), "jobs", r.FormValue("job"))
}

func (s *server) publish(w http.ResponseWriter, r *http.Request) { // want "idempotency: publish warning"
	_ = s.queue.PublishWithContext(r.Context(), "", "orders", false, false, amqp091.Publishing{Body: []byte(r.FormValue("item"))})
}

func (s *server) mail(w http.ResponseWriter, r *http.Request) { // want "idempotency: publish warning"
	_ = smtp.SendMail("mail:25", nil, "shop@example.com", []string{r.FormValue("to")}, []byte("hello"))
}
