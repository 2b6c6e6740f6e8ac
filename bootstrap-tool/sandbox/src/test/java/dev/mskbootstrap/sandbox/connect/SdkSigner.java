package dev.mskbootstrap.sandbox.connect;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner.AuthLocation;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/** A request to connect, presigned by the AWS SDK's own signer. */
record SdkSigner(Identity identity, String region, Instant now, Duration expires) {
    static SdkSigner of(Identity identity) {
        return new SdkSigner(identity, Fixture.REGION, Fixture.NOW, Duration.ofMinutes(15));
    }

    SdkSigner at(Instant now) {
        return new SdkSigner(identity, region, now, expires);
    }

    SdkSigner in(String region) {
        return new SdkSigner(identity, region, now, expires);
    }

    SdkSigner lasting(Duration expires) {
        return new SdkSigner(identity, region, now, expires);
    }

    SdkHttpRequest presign(String host) {
        SdkHttpRequest request = SdkHttpRequest.builder()
                .method(SdkHttpMethod.GET)
                .protocol("https")
                .host(host)
                .encodedPath("/")
                .putRawQueryParameter("Action", "kafka-cluster:Connect")
                .build();
        return AwsV4HttpSigner.create()
                .sign(sign -> sign.identity(credentials())
                        .request(request)
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "kafka-cluster")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, region)
                        .putProperty(AwsV4HttpSigner.AUTH_LOCATION, AuthLocation.QUERY_STRING)
                        .putProperty(AwsV4HttpSigner.EXPIRATION_DURATION, expires)
                        .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(now, ZoneOffset.UTC)))
                .request();
    }

    private AwsCredentialsIdentity credentials() {
        String token = identity.sessionToken();
        return token == null
                ? AwsCredentialsIdentity.create(identity.accessKeyId(), identity.secretAccessKey())
                : AwsSessionCredentialsIdentity.create(identity.accessKeyId(), identity.secretAccessKey(), token);
    }
}
