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
      "id_str" : "3002",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "3002",
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
            "name" : "Gone",
            "screen_name" : "gone",
            "indices" : [ "3", "8" ],
            "id_str" : "-1",
            "id" : "-1"
          }
        ],
        "urls" : [ ]
      },
      "display_text_range" : [ "0", "40" ],
      "favorite_count" : "0",
      "id_str" : "3003",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "3003",
      "created_at" : "Fri May 03 16:05:09 +0000 2024",
      "favorited" : false,
      "full_text" : "RT @council: The fair is open.",
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
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [ "0", "40" ],
      "favorite_count" : "0",
      "id_str" : "1576994789110992896",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "1576994789110992896",
      "edit_info" : {
        "edit" : {
          "initialTweetId" : "1576994746135764992",
          "editControlInitial" : {
            "editTweetIds" : [ "1576994746135764992", "1576994789110992896" ],
            "editableUntil" : "2022-10-03T18:27:01.000Z",
            "editsRemaining" : "4",
            "isEditEligible" : true
          }
        }
      },
      "created_at" : "Mon Oct 03 17:57:11 +0000 2022",
      "favorited" : false,
      "full_text" : "hello",
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
        "user_mentions" : [ ],
        "urls" : [ ]
      },
      "display_text_range" : [ "0", "40" ],
      "favorite_count" : "0",
      "id_str" : "3005",
      "truncated" : false,
      "retweet_count" : "2",
      "id" : "3005",
      "created_at" : "Sat May 04 09:00:03 +0000 2024",
      "favorited" : false,
      "full_text" : "We are looking for witnesses of a collision on the ring road this morning. We are looking for witnesses of a collision on the ring road this morning. We are looking for witnesses of a collision on the ring road this morning. We are looking for witnesses of a collision o… https://t.co/abc",
      "lang" : "en"
    }
  }
]