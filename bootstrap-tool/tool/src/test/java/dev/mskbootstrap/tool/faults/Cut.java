package dev.mskbootstrap.tool.faults;

/** Where in an exchange its connection is cut. */
enum Cut {
    BEFORE_THE_REQUEST,
    BEFORE_THE_ANSWER,
    IN_THE_ANSWER,
    AFTER_THE_ANSWER;

    Fault fault() {
        return switch (this) {
            case BEFORE_THE_REQUEST -> Fault.cutBefore();
            case BEFORE_THE_ANSWER -> Fault.cutWithin(0);
            case IN_THE_ANSWER -> Fault.cutWithin(0.5);
            case AFTER_THE_ANSWER -> Fault.cutAfter();
        };
    }
}
