window.YTD.tweets.part0 = [
  {
    "tweet" : {
      "retweeted" : false,
      "source" : "<a href=\"https://example.org\" rel=\"nofollow\">Web</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [ "0", "40" ],
      "favorite_count" : "12",
      "id_str" : "3001",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "3001",
      "created_at" : "Fri May 03 15:01:09 +0000 2024",
      "favorited" : false,
      "full_text" : "Road closed on the High Street &amp; Mill Lane.",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "retweeted" : false,
      "source" : "<a href=\"https://example.org\" rel=\"nofollow\">Web</a>",
      "entities" : {
        "hashtags" : [ ],
        "symbols" : [ ],
        "user_mentions" : [
          {
            "name" : "Council",
            "screen_name" : "council",
            "indices" : [ "0", "8" ],
            "id_str" : "801",
            "id" : "801"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [ "0", "40" ],
      "favorite_count" : "0",
            "truncated" : false,
      "retweet_count" : "2",
      
      "in_reply_to_status_id_str" : "2990",
      "in_reply_to_status_id" : "2990",
      "in_reply_to_user_id" : "801",
      "in_reply_to_user_id_str" : "801",
      "in_reply_to_screen_name" : "council",
      "created_at" : "Fri May 03 15:05:09 +0000 2024",
      "favorited" : false,
      "full_text" : "@council Thank you, we are on our way.",
      "lang" : "en"
    }
  }
]