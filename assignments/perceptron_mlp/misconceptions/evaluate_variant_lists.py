# fails: nothing
# es: guarda los aciertos en una lista
# en: keeps the right ones in a list
def evaluate(model, batches, loss_function):
    was_training = model.training
    model.eval()
    losses, hits = [], []
    with torch.no_grad():
        for x, y in batches:
            logits = model(x)
            losses.append(loss_function(logits, y).item() * y.shape[0])
            hits.append(logits.softmax(dim=1).max(dim=1).indices == y)
    model.train(was_training)
    hits = torch.cat(hits)
    return sum(losses) / len(hits), hits.double().mean().item()
