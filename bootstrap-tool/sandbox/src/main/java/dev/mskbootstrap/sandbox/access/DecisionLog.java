package dev.mskbootstrap.sandbox.access;

/** Where brokers tell what they decided. They wait for it, so it is quick and never throws. */
public interface DecisionLog {

    void decided(LoggedDecision decision);
}
