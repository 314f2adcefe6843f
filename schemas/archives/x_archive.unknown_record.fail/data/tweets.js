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
      "colour" : "blue"
    }
  }
]