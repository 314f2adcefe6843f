package bluelamp.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds accounts that, on a day, are of an account's own force or of another. */
final class Colleagues {
  private final List<Account> all;
  private final List<Account> corporate;
  private final Map<Integer, Account> neighbourhood = new TreeMap<>();
  private final Map<Integer, Account> chiefs = new TreeMap<>();

  Colleagues(Cast cast) {
    this.all = cast.accounts();
    List<Account> heads = new ArrayList<>();
    for (Account account : all) {
      switch (account.type()) {
        case CORPORATE -> heads.add(account);
        case NEIGHBOURHOOD -> neighbourhood.put(account.home(), account);
        case LEADER -> chiefs.putIfAbsent(account.home(), account);
        case CONTACT_CENTRE, SPECIALIST, INDIVIDUAL -> {}
      }
    }
    this.corporate = List.copyOf(heads);
  }

  /**
   * The corporate account of the force that an account belongs to on a day, or the neighbourhood
   * team to itself.
   */
  Account toRepost(Account account, int day, Span span) {
    int force = forceOn(account, day, span);
    return account.type() == AccountType.CORPORATE
            && neighbourhood.get(force).on(span.date(day)) != null
        ? neighbourhood.get(force)
        : corporate.get(force);
  }

  /** A registered account of the same force and another identity. */
  Account own(Account account, int day, Span span, Draws draws) {
    LocalDate date = span.date(day);
    int force = forceOn(account, day, span);
    Account chief = chiefs.get(force);
    boolean chiefIsHere = forceOn(chief, day, span) == force && chief.on(date) != null;
    if (chiefIsHere && !chief.isSameIdentity(account) && draws.chance(0.4)) {
      return chief;
    }
    if (account.type() != AccountType.CORPORATE) {
      return corporate.get(force);
    }
    Account team = neighbourhood.get(force);
    return team.on(date) != null ? team : chief;
  }

  /** The corporate account of another force. */
  Account other(Account account, int day, Span span, Draws draws) {
    int step = 1 + draws.below(Math.min(3, corporate.size() - 1));
    return corporate.get((forceOn(account, day, span) + step) % corporate.size());
  }

  /** Another account of the same person that has begun; null without. */
  Account otherAccount(Account account, int day, Span span) {
    int next = account.number() + 1;
    boolean follows = next < all.size() && account.isSameIdentity(all.get(next));
    return follows
            && day > all.get(next).activeFrom() + 5
            && all.get(next).on(span.date(day)) != null
        ? all.get(next)
        : null;
  }

  /** An account of the same force that posts already and is not registered yet; null without. */
  Account notYetRegistered(Account account, int day, Span span) {
    Account team = neighbourhood.get(account.home());
    boolean waits = team.number() != account.number() && account.home() == Casting.REGISTERED_LATE;
    return waits && team.on(span.date(day)) == null ? team : null;
  }

  /** The place of the force an account is registered with on a day, else of its home. */
  private int forceOn(Account account, int day, Span span) {
    Tenure tenure = account.on(span.date(day));
    if (tenure == null || tenure.force().equals(account.tenures().get(0).force())) {
      return account.home();
    }
    return Casting.movesTo(account.home());
  }
}
