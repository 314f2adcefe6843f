window.YTD.account.part0 = [
  {
    "account" : {
      "email" : "press@example.org",
      "createdVia" : "web",
      "username" : "ExampleForce",
      "accountId" : "700",
      "createdAt" : "2010-02-09T17:10:05.000Z",
      "accountDisplayName" : "Example Force"
    }
  }
]