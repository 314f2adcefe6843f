window.YTD.direct_messages.part0 = [
  {
    "dmConversation" : {
      "conversationId" : "700-801",
      "messages" : [ {
        "messageCreate" : {
          "recipientId" : "801",
          "text" : "nobody may read this",
          "senderId" : "700",
          "id" : "1",
          "createdAt" : "2024-05-03T15:00:00.000Z"
        }
      } ]
    }
  }
]