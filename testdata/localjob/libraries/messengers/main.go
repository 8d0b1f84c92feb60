// Package main sends reminders, from every replica.
package main

import (
	"context"
	"net/http"
	"time"

	"github.com/bwmarrin/discordgo"
	tgbotapi "github.com/go-telegram-bot-api/telegram-bot-api/v5"
	"github.com/slack-go/slack"
	"github.com/twilio/twilio-go"
	api "github.com/twilio/twilio-go/rest/api/v2010"
	"gopkg.in/telebot.v3"
)

type reminders struct {
	bot     *telebot.Bot
	older   *tgbotapi.BotAPI
	team    *slack.Client
	guild   *discordgo.Session
	phone   *twilio.RestClient
	message *telebot.Message
}

func (r *reminders) telegram() {
	for range time.Tick(time.Hour) { // want "localjob: job warning"
		r.bot.Send(telebot.ChatID(1), "it is time")
	}
}

func (r *reminders) olderTelegram() {
	for range time.Tick(time.Hour) { // want "localjob: job warning"
		r.older.Send(tgbotapi.NewMessage(1, "it is time"))
	}
}

func (r *reminders) slack() {
	for range time.Tick(time.Hour) { // want "localjob: job warning"
		r.team.PostMessage("general", slack.MsgOptionText("it is time", false))
	}
}

func (r *reminders) slackContext() {
	for range time.Tick(time.Hour) { // want "localjob: job warning"
		r.team.PostMessageContext(context.Background(), "general", slack.MsgOptionText("it is time", false))
	}
}

func (r *reminders) webhook() {
	for range time.Tick(time.Hour) { // want "localjob: job warning"
		slack.PostWebhook("https://hooks.example.com", &slack.WebhookMessage{Text: "it is time"})
	}
}

func (r *reminders) discord() {
	for range time.Tick(time.Hour) { // want "localjob: job warning"
		r.guild.ChannelMessageSend("general", "it is time")
	}
}

func (r *reminders) text() {
	for range time.Tick(time.Hour) { // want "localjob: job warning"
		r.phone.Api.CreateMessage(&api.CreateMessageParams{})
	}
}

// What only asks may be done by every replica.
func (r *reminders) asks() {
	for range time.Tick(time.Hour) {
		r.older.GetMe()
		r.phone.Api.FetchMessage("1")
	}
}

func main() {
	bot, _ := telebot.NewBot(telebot.Settings{})
	older, _ := tgbotapi.NewBotAPI("")
	guild, _ := discordgo.New("")
	r := &reminders{bot: bot, older: older, team: slack.New(""), guild: guild, phone: twilio.NewRestClient()}
	go r.telegram()
	go r.olderTelegram()
	go r.slack()
	go r.slackContext()
	go r.webhook()
	go r.discord()
	go r.text()
	go r.asks()
	http.HandleFunc("/", func(http.ResponseWriter, *http.Request) {})
	http.ListenAndServe(":8080", nil)
}
