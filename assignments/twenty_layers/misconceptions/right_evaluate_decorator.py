# fails: nothing
# es: torch.no_grad como decorador, y deja la red como estaba
# en: torch.no_grad as a decorator, and leaves the network as it was
@torch.no_grad()
def evaluate(model, x, y):
    was_training = model.training
    model.eval()
    right = sum(int(a == b) for a, b in zip(model(x).argmax(1).tolist(), y.tolist()))
    model.train(was_training)
    return right / len(y)
