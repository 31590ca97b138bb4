// StepKitTesting
