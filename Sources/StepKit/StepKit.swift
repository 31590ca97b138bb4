// StepKit
