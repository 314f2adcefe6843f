package bluelamp.sample;

import java.util.Locale;

/** The types of account, with how much each posts and how much of that answers the public. */
enum AccountType {
  CORPORATE(150, 0.25, 60_000),
  CONTACT_CENTRE(250, 0.88, 9_000),
  NEIGHBOURHOOD(70, 0.35, 4_000),
  SPECIALIST(80, 0.20, 12_000),
  LEADER(45, 0.30, 6_000),
  INDIVIDUAL(40, 0.42, 1_500);

  /** Posts beside those of the other types, of which only the ratios matter. */
  final double weight;

  /** Around what share the accounts of this type are planted. */
  final double share;

  final long followers;

  AccountType(double weight, double share, long followers) {
    this.weight = weight;
    this.share = share;
    this.followers = followers;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
