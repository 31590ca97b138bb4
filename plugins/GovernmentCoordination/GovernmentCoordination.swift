// GovernmentCoordination
