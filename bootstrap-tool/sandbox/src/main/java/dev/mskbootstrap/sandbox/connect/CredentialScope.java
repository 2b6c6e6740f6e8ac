package dev.mskbootstrap.sandbox.connect;

/** The value of X-Amz-Credential: which key signed, for which day, region and service. */
record CredentialScope(String accessKeyId, String day, String region, String service, String end) {
    static final String SERVICE = "kafka-cluster";
    private static final String END = "aws4_request";

    static CredentialScope parse(String text) throws RefusedException {
        String[] parts = text.split("/", -1);
        if (parts.length != 5) {
            throw Refusal.denied("X-Amz-Credential is %s, not KEY/DAY/REGION/SERVICE/%s", text, END);
        }
        return new CredentialScope(parts[0], parts[1], parts[2], parts[3], parts[4]);
    }

    void require(String region, String date) throws RefusedException {
        if (!this.region.equals(region)) {
            throw Refusal.denied("signed for the region %s, not %s", this.region, region);
        }
        if (!service.equals(SERVICE) || !end.equals(END)) {
            throw Refusal.denied("signed for %s/%s, not %s/%s", service, end, SERVICE, END);
        }
        if (!date.startsWith(day + "T")) {
            throw Refusal.denied("X-Amz-Credential says %s and X-Amz-Date %s", day, date);
        }
    }

    /** What is signed of it. */
    @Override
    public String toString() {
        return String.join("/", day, region, service, end);
    }
}
